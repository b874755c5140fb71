import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { getConfiguration, post, type BareConfiguration, type BareFlow } from './api.ts';

/** The least that logs a person in with Lit and says to what: one form in the light DOM, and nothing when anything goes wrong. */
export class BareLogin extends LitElement {
  static override properties = { flow: { state: true }, configuration: { state: true } };

  declare flow: BareFlow | undefined;
  declare configuration: BareConfiguration | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void getConfiguration().then((configuration) => (this.configuration = configuration));
    void post('/flows', { kind: 'login', accepts: ['identifier', 'password'] }).then((flow) => (this.flow = flow));
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { flow, configuration } = this;
    const step = flow?.step;
    if (!step || !configuration) return nothing;
    const { company, branding, login } = configuration;
    return html`<form @submit=${this.#answer}>
      <p><img src=${ifDefined(branding.logo)} alt="" height="28" />${company}</p>
      <h2>Log in to ${company}</h2>
      ${
        step.kind === 'identifier'
          ? html`<label for="identifier">Company email</label>
              <input
                id="identifier"
                name="identifier"
                type="email"
                autocomplete="username"
                placeholder=${ifDefined(login.identifierExample)}
                required
              />
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
