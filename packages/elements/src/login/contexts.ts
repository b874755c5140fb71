import type { Step } from 'portal-contract';
import type { SessionState } from 'portal-sdk';
import { login as t } from '../shared/messages/en/login.ts';
import type { LoginAttempt } from './attempt.ts';
import type { Facts } from './facts.ts';
import type { ScreenContext } from './screens/screen-view.ts';
import type { StepContext } from './step-view.ts';
import { viewOf, warmUp } from './step-views.ts';

export interface ContextOptions {
  facts: Facts;
  attempt: LoginAttempt;
  id: (name: string) => string;
  /** Something typed is wrong. */
  onRefused: () => void;
  startOver: () => void;
}

/** What a step is drawn with. */
export function stepContext(step: Step, { facts, attempt, id, onRefused, startOver }: ContextOptions): StepContext {
  const context: StepContext = {
    ...facts,
    step,
    t,
    id,
    pending: attempt.state.status === 'answering',
    disabled: attempt.network.offline,
    errors: attempt.errors,
    left: attempt.left,
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
    startOver,
  };
  return context;
}

export interface ScreenContextOptions extends Pick<ContextOptions, 'facts' | 'attempt' | 'id' | 'startOver'> {
  session: SessionState;
  continueTo: string | undefined;
  switchPerson: () => void;
}

/** What a screen without a form is drawn with. */
export const screenContext = ({ facts, attempt, session, ...rest }: ScreenContextOptions): ScreenContext => ({
  ...facts,
  ...rest,
  t,
  session: session.status === 'logged-in' ? session.session : undefined,
  fallbackUrl: attempt.state.status === 'unsupported' ? attempt.state.fallbackUrl : undefined,
});
