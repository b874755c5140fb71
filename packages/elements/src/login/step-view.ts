import type { CSSResult, TemplateResult } from 'lit';
import type { FlowKind, Step, StepKind } from 'portal-contract';
import type { FlowAnswer, PortalConnection, PortalError, StepModule } from 'portal-sdk';
import type { FieldErrors, FormValues } from '../shared/form.ts';
import type { LoginMessages } from '../shared/messages/en/login.ts';
import type { Facts } from './facts.ts';
import type { StepActions, StepEffect } from './step-life.ts';

/** What a form yields: an answer, or a sentence for each field that is wrong, by name. */
export type Reading = { readonly answer: FlowAnswer } | { readonly errors: FieldErrors };

/** What the steps of a step-up say and offer in place of what they do at a log-in. */
export interface Confirming {
  readonly title: string;
  readonly text: string;
  /** The application that asks, where it is one. */
  readonly app: string | undefined;
  /** Gives it up. */
  readonly cancel: { readonly text: string; readonly run: () => void };
}

/** What a step is drawn with. */
export interface StepContext<S extends Step = Step> extends Facts {
  readonly step: S;
  /** What the steps lead to: a log-in, a new password, or a proof. */
  readonly flow: FlowKind;
  /** Only in a step-up. */
  readonly confirming: Confirming | undefined;
  /** The company email, where it is known. */
  readonly identifier: string | undefined;
  /** What stands in a field now; `undefined` while the form is not drawn. What is typed is kept in the form and nowhere else. */
  readonly typed: (name: string) => string | undefined;
  /** Whether an answer is on its way. */
  readonly pending: boolean;
  /** Whether the step's notice is of an answer before the last, which is on its way or did not arrive. */
  readonly outdated: boolean;
  /** Whether nothing can be sent now, because the network is gone. */
  readonly disabled: boolean;
  readonly errors: FieldErrors;
  readonly t: LoginMessages;
  /** Seconds left of the step's own wait. */
  readonly left: number;
  /** Whether something that was started with `run` has not come to an end. */
  readonly running: boolean;
  /** Why what the step did, by itself or with `run`, has not worked. */
  readonly failure: PortalError | undefined;
  /** What turned out since the step began, such as ways to answer that this browser has. */
  readonly offered: ReadonlySet<string>;
  /** Does something in place of what is being done: at a button. */
  readonly run: (effect: StepEffect<S>) => void;
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
  /** Begins to set a new password by email. */
  readonly recover: () => void;
  /** Begins to log in, with the email that is known. */
  readonly logIn: () => void;
}

/** One kind of step: its schema, its look and what its form yields. One module each, loaded when it is first asked for. */
export interface StepView<S extends Step = Step> extends StepModule<S> {
  readonly styles: readonly CSSResult[];
  render(context: StepContext<S>): TemplateResult;
  /** Seconds that the step lets pass before it can be answered, or tells of; counted down as `left`. */
  wait?(step: S): number | undefined;
  /** What the step does by itself while it is asked, from the moment it appears. */
  begin?(actions: StepActions<S>): Promise<void>;
  /** Looks whether the backend answers, where reading the step again would change it. */
  reach?(client: PortalConnection): Promise<boolean>;
  /** Kinds that often come next: their code is fetched while the person is typing. */
  readonly oftenNext?: readonly StepKind[];
  /** Reads the form. Absent where there is nothing to fill in. */
  read?(values: FormValues, context: StepContext<S>): Reading;
}
