import type { ReactiveControllerHost } from 'lit';
import type { Step } from 'portal-contract';
import { PortalError } from 'portal-sdk';
import { isDrawn, stepViews } from './step-views.ts';

/** The other ways to answer a step, listed in its place. */
export class MethodList {
  readonly #host: ReactiveControllerHost;
  readonly #step: () => Step | undefined;
  #open = false;
  #error: PortalError | undefined;

  constructor(host: ReactiveControllerHost, step: () => Step | undefined) {
    this.#host = host;
    this.#step = step;
  }

  /** Whether the list is on screen. */
  get open(): boolean {
    return this.#open;
  }

  /** Why the list did not come. */
  get error(): PortalError | undefined {
    return this.#error;
  }

  /** Opens the list, where it is not open and there is anything in it that can be drawn. */
  get show(): (() => void) | undefined {
    if (this.#open || !this.#step()?.alternatives?.some(({ kind }) => isDrawn(kind))) return undefined;
    return () =>
      void stepViews.choose().then(
        () => this.#set(true),
        () => this.#set(false, new PortalError('network')),
      );
  }

  /** Goes back from the list to the step, where it is open. */
  get hide(): (() => void) | undefined {
    return this.#open ? () => this.#set(false) : undefined;
  }

  /** Another step takes the place of both. */
  close(): void {
    this.#set(false);
  }

  /** What was wrong is being tried again. */
  forgive(): void {
    this.#error = undefined;
  }

  #set(open: boolean, error?: PortalError): void {
    this.#open = open;
    this.#error = error;
    this.#host.requestUpdate();
  }
}
