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

/** Milliseconds after which a person who comes back to the page gets the list anew. */
const stale = 300_000;

/**
 * The applications of whoever is logged in: read when the element has a client, and again when that is somebody else, or the person
 * comes back to the page after some minutes.
 */
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
  /** Whose list it is, and what ends it. */
  #begun: { client: PortalConnection | undefined; people: number; end: AbortController } | undefined;
  /** When it was asked for, by the client's clock. */
  #askedAt = 0;

  constructor(host: ReactiveControllerHost, options: AppListOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#task = new Task(host, {
      args: () => [this.#reader, this.#people] as const,
      task: async ([client, people], { signal }) => {
        this.#begin(client, people);
        this.#askedAt = client?.clock.now() ?? 0;
        void options.client()?.configuration.load();
        if (!client) return;
        const all = await loadApps(client, signal, (apps) => this.#take(apps, signal));
        if (!signal.aborted) this.#show(all);
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

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#lookAgain);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#lookAgain);
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

  /** Reads the list again; what there is stays meanwhile. */
  readonly retry = (): void => void this.#task.run();

  /** Changes what is known of an application. */
  patch(id: string, change: Partial<App>): void {
    this.#patches.set(id, { ...this.#patches.get(id), ...change });
    this.#apps = this.#apps.map((app) => (app.id === id ? { ...app, ...change } : app));
    this.#host.requestUpdate();
  }

  /** What reads the list, if there is somebody to read it for. */
  get #reader(): PortalConnection | undefined {
    return this.#options.session().status === 'logged-out' ? undefined : this.#options.client();
  }

  /** Forgets the list before, where this one is for another person. */
  #begin(client: PortalConnection | undefined, people: number): void {
    if (this.#begun?.client === client && this.#begun?.people === people) return;
    this.#begun?.end.abort();
    this.#begun = { client, people, end: new AbortController() };
    this.#apps = [];
    this.#patches.clear();
    this.#options.onBegin?.(client, this.#begun.end.signal);
  }

  #take(apps: readonly App[], signal: AbortSignal): void {
    // A part of a list that is read again is less than what there is.
    if (signal.aborted || apps.length < this.#apps.length) return;
    this.#show(apps);
  }

  #show(apps: readonly App[]): void {
    const patches = this.#patches;
    this.#apps = patches.size ? apps.map((app) => (patches.has(app.id) ? { ...app, ...patches.get(app.id) } : app)) : apps;
    this.#host.requestUpdate();
  }

  /** An application may have come back, or gone, while nobody looked. */
  readonly #lookAgain = (): void => {
    const client = this.#reader;
    const { end } = this.#begun ?? {};
    if (document.hidden || !client || !end || this.loading || client.clock.now() - this.#askedAt < stale) return;
    this.#askedAt = client.clock.now();
    void this.#readQuietly(client, end.signal);
  };

  /** What cannot be read now may be read the next time. */
  async #readQuietly(client: PortalConnection, signal: AbortSignal): Promise<void> {
    const all = await loadApps(client, signal).catch(() => undefined);
    if (!all || signal.aborted) return;
    this.#patches.clear();
    this.#show(all);
  }
}
