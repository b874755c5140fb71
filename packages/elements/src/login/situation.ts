import type { ReactiveControllerHost } from 'lit';
import type { Step } from 'portal-contract';
import type { PortalConnection, PortalError, SessionState } from 'portal-sdk';
import { Lazy } from '../shared/lazy.ts';
import type { Attempt } from './attempt.ts';
import { PersonSwitch } from './person-switch.ts';
import { screenViews } from './screen-views.ts';
import type { ScreenView } from './screens/screen-view.ts';
import type { StepView } from './step-view.ts';
import { viewOf } from './step-views.ts';

export interface SituationOptions {
  attempt: Attempt;
  client: () => PortalConnection | undefined;
  session: () => SessionState;
  /** Whether there is something to draw a step with. */
  ready: () => boolean;
}

/** What a log-in is faced with: somebody who is logged in already, or an attempt to log in; and what went wrong with either. */
export class Situation {
  readonly #options: SituationOptions;
  readonly #screens: Lazy<typeof screenViews>;
  readonly #switch: PersonSwitch;
  /** The log-in in another tab that was last made room for. */
  #overtaker: SessionState | undefined;

  constructor(host: ReactiveControllerHost, options: SituationOptions) {
    this.#options = options;
    this.#screens = new Lazy(host, screenViews);
    this.#switch = new PersonSwitch(host, options.client);
  }

  /** The step on screen, if there is one. */
  get step(): Step | undefined {
    return this.#options.ready() && !this.#already ? this.#options.attempt.drawn : undefined;
  }

  /** What draws the form: a screen, or the step's own view. `undefined` while that is on its way. */
  get view(): StepView | ScreenView | undefined {
    const { attempt } = this.#options;
    if (this.#already) return this.#screens.get('already');
    if (attempt.passwordSet) return this.#screens.get('changed');
    if (attempt.state.status === 'unsupported') return this.#screens.get('unsupported');
    return this.step && viewOf(this.step.kind);
  }

  /** Why things do not go on. */
  get error(): PortalError | undefined {
    const { attempt, session } = this.#options;
    if (this.#screens.error) return this.#screens.error;
    if (this.#already) return this.#switch.error;
    const now = session();
    if (attempt.state.status === 'already-authenticated') return now.status === 'failed' ? now.error : undefined;
    return attempt.error;
  }

  /** Begins anew where what was begun has come to nothing: a session has ended it, or the session that ended it is over. */
  keepUp(): void {
    const { attempt, session } = this.#options;
    if (session().status === 'logged-out' ? attempt.over : this.#isOvertaken(session())) attempt.restart();
  }

  /** Does again what failed: logs the person out, asks who is logged in, or goes on with the attempt. */
  tryAgain(): void {
    const { attempt, client } = this.#options;
    if (this.#screens.error) return this.#screens.retry();
    if (this.#already) return this.#switch.run();
    if (attempt.state.status === 'already-authenticated') return void client()?.session.refresh();
    attempt.tryAgain();
  }

  /** Logs out whoever is logged in, to make room for somebody else. */
  readonly switchPerson = (): void => this.#switch.run();

  /** Whether somebody is logged in who has nothing to do here. Whoever sets a new password has, logged in or not. */
  get #already(): boolean {
    return this.#options.session().status === 'logged-in' && this.#options.attempt.kind === 'login';
  }

  /** Whether another tab has logged somebody in: what is asked here is given up, once, so that nothing of it comes back later. */
  #isOvertaken(session: SessionState): boolean {
    if (!this.#already || this.#options.attempt.state.status !== 'asking' || this.#overtaker === session) return false;
    this.#overtaker = session;
    return true;
  }
}
