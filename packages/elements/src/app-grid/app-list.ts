import { Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { App } from 'portal-contract';
import type { PortalConnection, SessionState } from 'portal-sdk';
import { loadApps } from './load-apps.ts';

export interface AppListOptions {
  client: () => PortalConnection | undefined;
  session: () => SessionState;
}

/** The applications of whoever is logged in: read when the element has a client, and again when that is somebody else. */
export class AppList implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: AppListOptions;
  readonly #task: Task;
  #apps: readonly App[] = [];
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
        void client?.configuration.load();
        if (client && !out) await loadApps(client, signal, (apps) => this.#take(apps, signal));
      },
    });
  }

  /** What there is so far. */
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

  /** Reads the list again. */
  readonly retry = (): void => void this.#task.run();

  #take(apps: readonly App[], signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#apps = apps;
    this.#host.requestUpdate();
  }
}
