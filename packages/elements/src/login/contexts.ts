import type { Step } from 'portal-contract';
import type { SessionState } from 'portal-sdk';
import { login as t } from '../shared/messages/en/login.ts';
import type { Attempt } from './attempt.ts';
import type { Facts } from './facts.ts';
import type { ScreenContext } from './screens/screen-view.ts';
import type { Confirming, StepContext } from './step-view.ts';
import { viewOf, warmUp } from './step-views.ts';

export interface ContextOptions {
  facts: Facts;
  attempt: Attempt;
  id: (name: string) => string;
  /** What stands in a field. */
  typed: (name: string) => string | undefined;
  /** What a step-up says and offers. */
  confirming: Confirming | undefined;
  /** Something typed is wrong. */
  onRefused: () => void;
}

/** What a step is drawn with. */
export function stepContext(step: Step, { facts, attempt, onRefused, ...given }: ContextOptions): StepContext {
  const context: StepContext = {
    ...facts,
    ...given,
    step,
    flow: attempt.kind,
    identifier: attempt.identifier,
    t,
    pending: attempt.pending,
    outdated: attempt.state.status !== 'asking' || attempt.state.error !== undefined,
    disabled: attempt.network.offline,
    errors: attempt.errors,
    ...doings(attempt),
    listing: attempt.listing,
    onSubmit: (values) => {
      if (!attempt.submit(values, context)) onRefused();
    },
    onInput: () => {
      warmUp(viewOf(step.kind));
      attempt.errors = {};
    },
    answer: (answer) => attempt.answer(answer),
    back: attempt.back,
    listAlternatives: attempt.listAlternatives,
    ...starts(attempt),
    recover: () => attempt.restart({ kind: 'recovery', keep: true }),
  };
  return context;
}

/** What the step does. */
const doings = ({ life }: Attempt): Pick<StepContext, 'left' | 'running' | 'failure' | 'offered' | 'run'> => ({
  left: life.left,
  running: life.running,
  failure: life.failure,
  offered: life.offered,
  run: (effect) => life.run(effect),
});

/** Ways to begin over again. */
const starts = (attempt: Attempt): Pick<StepContext, 'startOver' | 'logIn'> => ({
  startOver: () => attempt.restart(),
  logIn: () => attempt.restart({ keep: true }),
});

export interface ScreenContextOptions extends Pick<ContextOptions, 'facts' | 'attempt' | 'id'> {
  session: SessionState;
  continueTo: string | undefined;
  switchPerson: () => void;
}

/** What a screen without a form is drawn with. */
export const screenContext = ({ facts, attempt, session, ...rest }: ScreenContextOptions): ScreenContext => ({
  ...facts,
  ...starts(attempt),
  ...rest,
  t,
  session: session.status === 'logged-in' ? session.session : undefined,
  fallbackUrl: attempt.state.status === 'unsupported' ? attempt.state.fallbackUrl : undefined,
});
