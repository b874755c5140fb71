import { Task, TaskStatus } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import { type AppDetails, appOperations } from 'portal-contract';
import { allowedImage, type PortalConnection } from 'portal-sdk';
import { tidyApp } from '../app-grid/tidy-app.ts';

export interface AskingAppOptions {
  client: () => PortalConnection | undefined;
  id: () => string | undefined;
}

/** The application that asks for a proof, to be shown by its name and icon. Where it does not come, it is not missed. */
export class AskingApp {
  readonly #task: Task<[PortalConnection | undefined, string | undefined], AppDetails | undefined>;
  readonly #client: () => PortalConnection | undefined;

  constructor(host: ReactiveControllerHost, { client, id }: AskingAppOptions) {
    this.#client = client;
    this.#task = new Task(host, {
      args: () => [client(), id()],
      task: async ([connection, app], { signal }) =>
        connection && app !== undefined
          ? tidyApp(await connection.send(appOperations.getApp, { id: app }, { signal }))
          : undefined,
    });
  }

  /** Whether it is on its way. */
  get loading(): boolean {
    return this.#task.status === TaskStatus.PENDING;
  }

  get name(): string | undefined {
    return this.#value?.name;
  }

  get logo(): string | undefined {
    const [client, logo] = [this.#client(), this.#value?.logo];
    return client && logo ? allowedImage(logo, { base: client.endpoint }) : undefined;
  }

  get #value(): AppDetails | undefined {
    return this.#task.status === TaskStatus.COMPLETE ? this.#task.value : undefined;
  }
}
