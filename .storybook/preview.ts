import type { Preview } from '@storybook/web-components-vite';
import 'portal-elements';
import { backends, brands, directions, dress, type Look, schemes, widths } from '../stories/support/looks.ts';
import { sceneOn } from '../stories/support/scene.ts';
import { sceneStyles } from '../stories/support/scene.styles.ts';

type Toolbar = NonNullable<Preview['globalTypes']>[string];
type Icon = NonNullable<NonNullable<Toolbar['toolbar']>['icon']>;

/** A toolbar that offers titles by value. */
const toolbar = (title: string, icon: Icon, titles: Readonly<Record<string, string>>): Toolbar => ({
  description: title,
  toolbar: { title, icon, items: Object.entries(titles).map(([value, title]) => ({ value, title })), dynamicTitle: true },
});

const brandTitles = Object.fromEntries(Object.entries(brands).map(([name, { title }]) => [name, title]));

if (sceneStyles.styleSheet) document.adoptedStyleSheets.push(sceneStyles.styleSheet);

/** How every story is drawn. */
const preview: Preview = {
  globalTypes: {
    scheme: toolbar('Scheme', 'mirror', schemes),
    direction: toolbar('Direction', 'transfer', directions),
    width: toolbar('Width of the container', 'grow', widths),
    brand: toolbar('Brand', 'paintbrush', brandTitles),
    backend: toolbar('Backend scenario', 'database', backends),
  },
  initialGlobals: { scheme: 'auto', direction: 'ltr', width: 'full', brand: 'portal', backend: 'story', clock: 'runs' },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    backgrounds: { disable: true },
    // To write a story's markup down, Storybook would take it out of the page, and an element that comes back begins its step anew.
    docs: { source: { type: 'code' } },
    options: {
      storySort: {
        order: [
          'Log in',
          'Log in*',
          'App grid',
          'App tile',
          'App launcher',
          'Step-up',
          'Account menu',
          'Profile',
          'Profile*',
          'Preferences',
        ],
      },
    },
  },
  render: (args, { canvasElement, globals }) => {
    const { box, element } = sceneOn(canvasElement);
    Object.assign(element, args);
    // The toolbars offer nothing else.
    dress(box, globals as unknown as Look);
    return box;
  },
};

export default preview;
