import type { CSSResult, TemplateResult } from 'lit';
import type { Step, StepKind } from 'portal-contract';
import type { FlowAnswer, StepModule } from 'portal-sdk';
import type { FieldErrors, FormValues } from '../shared/form.ts';
import type { LoginMessages } from '../shared/messages/en/login.ts';
import type { Facts } from './facts.ts';

/** What a form yields: an answer, or a sentence for each field that is wrong, by name. */
export type Reading = { readonly answer: FlowAnswer } | { readonly errors: FieldErrors };

/** What a step is drawn with. */
export interface StepContext<S extends Step = Step> extends Facts {
  readonly step: S;
  /** Whether an answer is on its way. */
  readonly pending: boolean;
  /** Whether nothing can be sent now, because the network is gone. */
  readonly disabled: boolean;
  readonly errors: FieldErrors;
  readonly t: LoginMessages;
  /** Seconds left of the step's own wait. */
  readonly left: number;
  /** Makes an id that is unique in the page. */
  readonly id: (name: string) => string;
  readonly onSubmit: (values: FormValues) => void;
  readonly onInput: () => void;
  readonly answer: (answer: FlowAnswer) => void;
  /** Whether the other methods of a step are listed in its place. */
  readonly listing: boolean;
  /** Goes back, where there is a way back. */
  readonly back: (() => void) | undefined;
  /** Lists the other methods, where there are any. */
  readonly listAlternatives: (() => void) | undefined;
  readonly startOver: () => void;
}

/** One kind of step: its schema, its look and what its form yields. One module each, loaded when it is first asked for. */
export interface StepView<S extends Step = Step> extends StepModule<S> {
  readonly styles: readonly CSSResult[];
  render(context: StepContext<S>): TemplateResult;
  /** Seconds that the step lets pass before it can be answered, or tells of; counted down as `left`. */
  wait?(step: S): number | undefined;
  /** Kinds that often come next: their code is fetched while the person is typing. */
  readonly oftenNext?: readonly StepKind[];
  /** Reads the form. Absent where there is nothing to fill in. */
  read?(values: FormValues, context: StepContext<S>): Reading;
}
