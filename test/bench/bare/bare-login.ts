import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { post, type BareFlow } from './api.ts';

/** The least that logs a person in with Lit: one form in the light DOM, and nothing when anything goes wrong. */
export class BareLogin extends LitElement {
  static override properties = { flow: { state: true } };

  declare flow: BareFlow | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void post('/flows', { kind: 'login', accepts: ['identifier', 'password'] }).then((flow) => (this.flow = flow));
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const step = this.flow?.step;
    if (!step) return nothing;
    return html`<form @submit=${this.#answer}>
      <h2>Log in</h2>
      ${
        step.kind === 'identifier'
          ? html`<label for="identifier">Company email</label>
              <input id="identifier" name="identifier" type="email" autocomplete="username" required />
              <button>Continue</button>`
          : html`<label for="password">Password</label>
              <input id="password" name="password" type="password" autocomplete="current-password" required />
              <button>Log in</button>`
      }
    </form>`;
  }

  #answer = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { id, step } = this.flow ?? {};
    const typed = Object.fromEntries(new FormData(event.target as HTMLFormElement));
    this.flow = await post(`/flows/${id}/answers`, { ...typed, kind: step?.kind, step: step?.id });
    if (this.flow.status === 'complete') this.dispatchEvent(new Event('bare-logged-in', { bubbles: true }));
  };
}

customElements.define('bare-login', BareLogin);
