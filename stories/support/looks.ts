/** What the toolbars offer: each a list of titles by value, the first one being chosen. */
import { scenarios } from 'portal-mock';

/** Light or dark. `auto`: as the system has it. */
export const schemes = { auto: 'As the system', light: 'Light', dark: 'Dark' } as const;

/** The direction of writing. */
export const directions = { ltr: 'Left to right', rtl: 'Right to left' } as const;

/** The width of the container. */
export const widths = { full: 'Full width', '800px': '800 px', '460px': '460 px', '300px': '300 px' } as const;

/** The hosts of the design, and what each sets: inputs only, everything else follows. */
export const brands = {
  portal: { title: 'Portal (no input set)', inputs: {} },
  ink: {
    title: 'Ink',
    inputs: {
      '--portal-accent': 'light-dark(#18181b, #f4f4f5)',
      '--portal-on-accent': 'light-dark(#fff, #111)',
      '--portal-fill-max': '1',
      '--portal-neutral': 'oklch(0.55 0 0)',
      '--portal-radius': '6px',
    },
  },
  juniper: {
    title: 'Juniper',
    inputs: { '--portal-accent': '#0b6e55', '--portal-neutral': 'oklch(0.55 0.014 155)', '--portal-radius': '3px' },
  },
  marigold: {
    title: 'Marigold',
    inputs: {
      '--portal-accent': '#f2b807',
      '--portal-on-accent': '#241a00',
      '--portal-fill-max': '1',
      '--portal-neutral': 'oklch(0.55 0.02 75)',
      '--portal-radius': '16px',
    },
  },
} as const satisfies Record<string, { title: string; inputs: Record<`--portal-${string}`, string> }>;

/** How the backend behaves: as the story says, or as one scenario of the mock, in which the story does not play itself. */
export const backends = {
  story: 'As the story says',
  ...Object.fromEntries(Object.entries(scenarios).map(([name, { summary }]) => [name, `${name}: ${summary}`])),
};

/** How a story looks: what is chosen in the toolbars. */
export interface Look {
  scheme: keyof typeof schemes;
  direction: keyof typeof directions;
  width: keyof typeof widths;
  brand: keyof typeof brands;
}

const inputNames = new Set(Object.values(brands).flatMap(({ inputs }) => Object.keys(inputs)));

/** Dresses what holds a story in a look, in place of the one before. Whatever state the story is in stays. */
export function dress(scene: HTMLElement, { scheme, direction, width, brand }: Look): void {
  scene.dir = direction;
  scene.style.setProperty('color-scheme', scheme === 'auto' ? 'light dark' : scheme);
  scene.style.setProperty('inline-size', width === 'full' ? 'auto' : width);
  scene.classList.toggle('narrow', width === '300px');
  for (const name of inputNames) scene.style.removeProperty(name);
  for (const [name, value] of Object.entries(brands[brand].inputs)) scene.style.setProperty(name, value);
  // What places itself by the window, as an open menu does, looks where it is now.
  dispatchEvent(new Event('resize'));
}
