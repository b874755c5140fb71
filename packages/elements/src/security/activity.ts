import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { type ActivityEvent, activityOperations, type ActivityPage, type ActivityReport } from 'portal-contract';
import { type PortalConnection, type PortalError, toPortalError } from 'portal-sdk';
import { define } from '../shared/define.ts';
import { alert } from '../shared/icons/alert.ts';
import { check } from '../shared/icons/check.ts';
import { activity as t } from '../shared/messages/en/security/activity.ts';
import { type ActivityFilter, kindsOf } from './activity-kinds.ts';
import { activityTable } from './activity-table.ts';
import { activityStyles } from './activity.styles.ts';
import { momentsFor } from './moments.ts';
import { SectionElement } from './section-element.ts';
import { failure, panel } from './section-parts.ts';

/** How the next page is. */
type Next =
  { readonly status: 'rest' } | { readonly status: 'loading' } | { readonly status: 'failed'; readonly error: PortalError };

/**
 * @summary Shows what happened to an account, and helps where it was somebody else.
 *
 * @event portal-logged-out - The session ended.
 *
 * @csspart panel - The panel.
 * @csspart table - What happened.
 * @csspart row - One event.
 * @csspart banner - What was done about somebody else.
 * @csspart error - Why something did not work.
 * @csspart dialog - The question before the account is secured.
 */
@define('portal-security-activity')
export class PortalSecurityActivity extends SectionElement<ActivityPage> {
  static override styles = [SectionElement.styles, activityStyles];

  protected override readonly heading = t.title;

  @state() private filter: ActivityFilter = 'all';
  @state() private next: Next = { status: 'rest' };
  /** What was done about the event that was reported last. */
  @state() private report: ActivityReport | undefined;

  readonly #moments = momentsFor(this);
  /** The pages after the first. */
  #later: readonly ActivityPage[] = [];

  protected override async read(client: PortalConnection): Promise<ActivityPage> {
    const page = await client.send(activityOperations.listActivity, this.#params());
    this.#later = [];
    this.next = { status: 'rest' };
    return page;
  }

  protected override renderSection(first: ActivityPage): unknown {
    const pages = [first, ...this.#later];
    const events = pages.flatMap(({ items }) => items);
    return panel({
      title: t.title,
      text: t.text,
      action: this.#filter(),
      content: html`${this.report ? this.#secured(this.report) : nothing} ${this.#failure()}
      ${
        events.length
          ? activityTable(events, {
              moments: this.#moments(),
              reporting: this.changes.pending,
              report: (event) => void this.#report(event),
            })
          : html`<div class="panel-body"><p class="p-muted">${this.filter === 'all' ? t.none : t.noneOfKind}</p></div>`
      }
      ${pages.at(-1)?.nextCursor ? this.#more() : nothing}`,
    });
  }

  #filter(): TemplateResult {
    return html`<select class="p-input filter" aria-label=${t.show} @change=${this.#choose}>
      ${Object.entries(t.filters).map(([name, label]) => html`<option value=${name} ?selected=${name === this.filter}>${label}</option>`)}
    </select>`;
  }

  #more(): TemplateResult {
    const loading = this.next.status === 'loading';
    return html`<div class="more">
      ${this.next.status === 'failed' ? failure(this.next.error, this.company) : nothing}
      <button
        type="button"
        class="p-btn p-btn-sm"
        aria-busy=${ifDefined(loading ? 'true' : undefined)}
        @click=${this.#loadMore}
      >
        ${loading ? html`<span class="p-spinner"></span>${t.loading}` : t.more}
      </button>
    </div>`;
  }

  #secured({ passwordDue }: ActivityReport): TemplateResult {
    return html`<div class="p-banner secured" part="banner" role="status">
      <portal-icon .icon=${check}></portal-icon>
      <p>${t.secured(this.configuration?.company)} ${passwordDue ? t.passwordDue : nothing}</p>
      ${
        passwordDue && this.closest('portal-security')
          ? html`<button type="button" class="p-btn p-btn-ghost p-btn-sm" @click=${this.#openPassword}>
              ${t.changePassword}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** Why an event could not be reported. */
  #failure(): unknown {
    const failed = failure(this.changes.failureOf(this.#reported), this.company);
    return failed === nothing ? nothing : html`<div class="panel-body">${failed}</div>`;
  }

  /** The event that was reported last. */
  #reported = '';

  async #report(event: ActivityEvent): Promise<void> {
    const { id } = event;
    if (!(await this.question.ask(this.#questionAbout(event)))) return;
    this.#reported = id;
    const reported = await this.changes.make(
      id,
      (client, sending) => client.send(activityOperations.reportActivity, { id }, sending),
      { reason: t.secure },
    );
    if (!reported) return;
    this.report = reported.answer;
    if (reported.answer.loggedOut) await this.client?.session.refresh();
    else await this.reload();
    await this.focusHeading();
  }

  #questionAbout(event: ActivityEvent): Parameters<typeof this.question.ask>[0] {
    const { day, time } = this.#moments();
    const summary = t.summary(t.what(event), event.place, t.moment(day(event.at), time(event.at)));
    return {
      title: t.secure,
      text: t.secureText(this.configuration?.company),
      content: html`<p class="summary"><portal-icon .icon=${alert}></portal-icon><span>${summary}</span></p>`,
      keep: t.cancel,
      go: t.secureIt,
    };
  }

  readonly #choose = ({ currentTarget }: Event): void => {
    this.filter = (currentTarget as HTMLSelectElement).value as ActivityFilter;
    void this.reload();
  };

  readonly #loadMore = async (): Promise<void> => {
    const { client, data } = this;
    const cursor = (this.#later.at(-1) ?? data)?.nextCursor;
    if (!client || !cursor || this.next.status === 'loading') return;
    this.next = { status: 'loading' };
    try {
      const page = await client.send(activityOperations.listActivity, { ...this.#params(), cursor });
      // Meanwhile something else may be shown.
      if (this.data !== data) return;
      this.#later = [...this.#later, page];
      this.next = { status: 'rest' };
    } catch (cause) {
      if (this.data === data) this.next = { status: 'failed', error: toPortalError(cause) };
    }
  };

  readonly #openPassword = (): void => {
    const overview = this.closest('portal-security');
    if (overview?.fragment) location.hash = `${overview.fragment}password`;
    else if (overview) overview.section = 'password';
  };

  #params(): { readonly kinds?: string } {
    const kinds = kindsOf(this.filter);
    return kinds === undefined ? {} : { kinds };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-security-activity': PortalSecurityActivity;
  }
}
