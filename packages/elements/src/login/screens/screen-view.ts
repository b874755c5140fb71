import type { CSSResult, TemplateResult } from 'lit';
import type { Session } from 'portal-contract';
import type { LoginMessages } from '../../shared/messages/en/login.ts';
import type { Facts } from '../facts.ts';

/** What a screen without a form is drawn with. */
export interface ScreenContext extends Facts {
  readonly t: LoginMessages;
  readonly id: (name: string) => string;
  readonly session: Session | undefined;
  readonly fallbackUrl: URL | undefined;
  /** Where “Continue” leads. */
  readonly continueTo: string | undefined;
  readonly startOver: () => void;
  readonly switchPerson: () => void;
  /** Begins to log in, with the email that is known. */
  readonly logIn: () => void;
}

/** A screen that is no step: fetched when it is first drawn. */
export interface ScreenView {
  readonly styles: readonly CSSResult[];
  render(context: ScreenContext): TemplateResult;
}
