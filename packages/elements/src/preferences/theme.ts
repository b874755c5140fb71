import { css, type ReactiveController } from 'lit';
import type { Preferences } from 'portal-contract';
import type { PortalConnection, SessionState } from 'portal-sdk';
import { preferencesOf } from '../shared/liking.ts';
import { StoreController } from '../shared/store-controller.ts';
import { addStyles } from '../profile/add-styles.ts';
import type { FieldsHost } from '../profile/fields.ts';
import { loadPreferences } from './load-preferences.ts';

const schemes = css`
  :host(:state(light)) {
    color-scheme: light;
  }
  :host(:state(dark)) {
    color-scheme: dark;
  }
  /* Light text on the page's light ground, or dark on dark, could not be read. */
  :host(:state(apart)) ::slotted(*) {
    background-color: Canvas;
    color: CanvasText;
  }
`;

const darkDevice = matchMedia('(prefers-color-scheme: dark)');

/**
 * Dresses a root in the theme that the person prefers: reads the preferences after a log-in, and forgets them with the session.
 * Where the page around does not follow, what is in the root gets a ground of its own.
 */
export class Theme implements ReactiveController {
  readonly #host: FieldsHost & { readonly client: PortalConnection | undefined };
  readonly #states: CustomStateSet;
  readonly #session: StoreController<SessionState>;
  readonly #preferences: StoreController<Preferences | undefined>;
  #client: PortalConnection | undefined;
  #person: string | undefined;

  constructor(host: FieldsHost & { readonly client: PortalConnection | undefined }) {
    this.#host = host;
    this.#states = host.attachInternals().states;
    if (host.shadowRoot) addStyles(host.shadowRoot, [schemes]);
    this.#session = new StoreController<SessionState>(host, () => host.client?.session);
    this.#preferences = new StoreController<Preferences | undefined>(host, () => host.client && preferencesOf(host.client));
    host.addController(this);
    host.requestUpdate();
  }

  hostConnected(): void {
    darkDevice.addEventListener('change', this.#ask);
  }

  hostDisconnected(): void {
    darkDevice.removeEventListener('change', this.#ask);
  }

  hostUpdate(): void {
    this.#follow();
    const theme = this.#preferences.value?.theme;
    for (const scheme of ['light', 'dark']) this.#put(scheme, theme === scheme);
    // Asked after that: a page may follow the states of its root.
    this.#put('apart', isDark(this.#host) !== isDark(around(this.#host)));
  }

  #put(state: string, on: boolean): void {
    if (on) this.#states.add(state);
    else this.#states.delete(state);
  }

  #ask = (): void => this.#host.requestUpdate();

  #follow(): void {
    const { client } = this.#host;
    const session = this.#session.value;
    const person = session?.status === 'logged-in' ? session.session.person.id : undefined;
    if (!client || (client === this.#client && person === this.#person)) return;
    this.#client = client;
    this.#person = person;
    if (person === undefined) preferencesOf(client).take(undefined);
    // Where they do not come, the portal looks as the device does.
    else void loadPreferences(client).catch(() => undefined);
  }
}

/** What an element stands in. */
function around(element: Element): Element {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : document.documentElement);
}

/** Whether an element is drawn dark. */
function isDark(element: Element): boolean {
  const { colorScheme } = getComputedStyle(element);
  const page = document.querySelector<HTMLMetaElement>('meta[name=color-scheme]')?.content ?? '';
  const schemes = colorScheme === 'normal' ? page : colorScheme;
  return schemes.includes('dark') && (darkDevice.matches || !schemes.includes('light'));
}
