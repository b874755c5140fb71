import { Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { App } from 'portal-contract';
import type { PortalConnection, SessionState } from 'portal-sdk';
import { loadApps } from './load-apps.ts';

export interface AppListOptions {
  client: () => PortalConnection | undefined;
  session: () => SessionState;
  /** Called when a list begins, for whoever is logged in; the signal is aborted when another one does. */
  onBegin?: (client: PortalConnection | undefined, signal: AbortSignal) => void;
}

/** The applications of whoever is logged in: read when the element has a client, and again when that is somebody else. */
export class AppList implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: AppListOptions;
  readonly #task: Task;
  #apps: readonly App[] = [];
  /** What has changed about applications since they were read, by id. */
  readonly #patches = new Map<string, Partial<App>>();
  #person: string | undefined;
  /** Counts the people, so that finding out who is logged in does not read the list again. */
  #people = 0;

  constructor(host: ReactiveControllerHost, options: AppListOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#task = new Task(host, {
      args: () => [options.client(), options.session().status === 'logged-out', this.#people] as const,
      task: async ([client, out], { signal }) => {
        this.#apps = [];
        this.#patches.clear();
        const asked = out ? undefined : client;
        options.onBegin?.(asked, signal);
        void client?.configuration.load();
        if (asked) await loadApps(asked, signal, (apps) => this.#take(apps, signal));
      },
    });
  }

  /** What there is so far, in the administrator's order. */
  get apps(): readonly App[] {
    return this.#apps;
  }

  /** Whether more is on its way. */
  get loading(): boolean {
    return this.#task.status === TaskStatus.PENDING || this.#task.status === TaskStatus.INITIAL;
  }

  /** Whether not everything came. */
  get failed(): boolean {
    return this.#task.status === TaskStatus.ERROR;
  }

  hostUpdate(): void {
    const session = this.#options.session();
    const person = session.status === 'logged-in' ? session.session.person.id : undefined;
    if (this.#person !== undefined && person !== undefined && person !== this.#person) this.#people += 1;
    this.#person = session.status === 'logged-out' ? undefined : (person ?? this.#person);
  }

  /** One of them. */
  find(id: string): App | undefined {
    return this.#apps.find((app) => app.id === id);
  }

  /** Reads the list again. */
  readonly retry = (): void => void this.#task.run();

  /** Changes what is known of an application. */
  patch(id: string, change: Partial<App>): void {
    this.#patches.set(id, { ...this.#patches.get(id), ...change });
    this.#apps = this.#apps.map((app) => (app.id === id ? { ...app, ...change } : app));
    this.#host.requestUpdate();
  }

  #take(apps: readonly App[], signal: AbortSignal): void {
    if (signal.aborted) return;
    const patches = this.#patches;
    this.#apps = patches.size ? apps.map((app) => (patches.has(app.id) ? { ...app, ...patches.get(app.id) } : app)) : apps;
    this.#host.requestUpdate();
  }
}
