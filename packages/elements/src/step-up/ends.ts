import { css, html, nothing, type CSSResult, type TemplateResult } from 'lit';
import { stage } from '../login/stage.styles.ts';
import { form } from '../shared/form.ts';
import { login } from '../shared/messages/en/login.ts';
import { stepUp as t } from '../shared/messages/en/step-up.ts';

/** How a step-up ends. */
export type End = 'done' | 'given' | 'logged-out';

export interface EndContext {
  readonly id: (name: string) => string;
  /** The application's name. */
  readonly app: string | undefined;
  /** The log-in that goes on to the application. */
  readonly logIn: string | undefined;
  readonly tryAgain: () => void;
}

/** What is drawn when a step-up is over. */
export interface EndView {
  readonly styles: readonly CSSResult[];
  render(context: EndContext): TemplateResult;
}

/** The screens on which a step-up ends. */
export const endViews: Readonly<Record<End, EndView>> = {
  done: {
    styles: [
      stage,
      css`
        .p-stage {
          min-block-size: 96px;
        }
        .p-stage > .p-spinner {
          inline-size: 28px;
          block-size: 28px;
        }
      `,
    ],
    render: ({ id, app }) =>
      form({
        titleId: id('title'),
        title: t.done.title,
        text: html`<span role="status">${t.done.text(app)}</span>`,
        lead: html`<div class="p-stage" part="stage"><span class="p-spinner"></span></div>`,
      }),
  },
  given: {
    styles: [],
    render: ({ id, app, tryAgain }) =>
      form({
        titleId: id('title'),
        title: t.given.title,
        text: html`<span role="status">${t.given.text(app)}</span>`,
        foot: html`<div class="p-actions" part="actions">
          <button type="button" class="p-btn p-btn-lg p-btn-block" @click=${tryAgain}>${login.tryAgain}</button>
        </div>`,
      }),
  },
  'logged-out': {
    styles: [],
    render: ({ id, app, logIn }) =>
      form({
        titleId: id('title'),
        title: t.loggedOut.title,
        text: t.loggedOut.text(app),
        foot: logIn
          ? html`<div class="p-actions" part="actions">
              <a class="p-btn p-btn-primary p-btn-lg p-btn-block" href=${logIn}>${t.loggedOut.logIn}</a>
            </div>`
          : nothing,
      }),
  },
};
