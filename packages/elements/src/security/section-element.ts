import { css, type CSSResultGroup, html, nothing, type TemplateResult } from 'lit';
import type { PortalConnection } from 'portal-sdk';
import { dialogStyles } from '../app-grid/dialog.styles.ts';
import { loggedOutNotice, noticeStyles } from '../profile/notices.ts';
import { section as t } from '../shared/messages/en/security/section.ts';
import { PortalElement } from '../shared/portal-element.ts';
import { badge } from '../shared/styles/badge.ts';
import { button } from '../shared/styles/button.ts';
import { field } from '../shared/styles/field.ts';
import { iconButton } from '../shared/styles/icon-button.ts';
import { icon } from '../shared/styles/icon.ts';
import { skeleton } from '../shared/styles/skeleton.ts';
import { spinner, spinnerKeyframes } from '../shared/styles/spinner.ts';
import { text } from '../shared/styles/text.ts';
import { Changes } from './changes.ts';
import { panelStyles } from './panel.styles.ts';
import { Question } from './question.ts';
import { Reading } from './reading.ts';
import { notLoaded, panel, skeletonRows } from './section-parts.ts';

const ownStyles = css`
  .late {
    animation: portal-late 0s 200ms backwards;
  }
  @keyframes portal-late {
    from {
      visibility: hidden;
    }
  }
  .bar-title {
    inline-size: 40%;
    block-size: 14px;
  }
  .bar-meta {
    inline-size: 60%;
    block-size: 11px;
    margin-block-start: 8px;
  }
`;

/**
 * What every section of `<portal-security>` shares: it reads what it shows for whoever is logged in, says when that fails and tries
 * again, changes one thing at a time, and asks before it takes something away.
 */
export abstract class SectionElement<T> extends PortalElement {
  static override styles: CSSResultGroup = [
    PortalElement.styles,
    text,
    icon,
    button,
    iconButton,
    field,
    badge,
    spinner,
    spinnerKeyframes,
    skeleton,
    noticeStyles,
    dialogStyles,
    panelStyles,
    ownStyles,
  ];

  /** What the section is called. */
  protected abstract readonly heading: string;

  /** Reads what the section shows. */
  protected abstract read(client: PortalConnection): Promise<T>;

  /** Draws it: a {@link panel}. */
  protected abstract renderSection(data: T, client: PortalConnection): unknown;

  protected readonly changes = new Changes(this);
  protected readonly question = new Question(this);

  readonly #reading = new Reading<T>(this, {
    client: () => this.client,
    session: () => this.session,
    read: (client) => this.read(client),
  });

  /** What was read, once it is there. */
  protected get data(): T | undefined {
    const { state } = this.#reading;
    return state.status === 'ready' ? state.data : undefined;
  }

  /** The company's name, or words in its place. */
  protected get company(): string {
    return this.configuration?.company ?? t.company;
  }

  /** Reads again what is shown, after a change. */
  protected reload(): Promise<void> {
    return this.#reading.reload();
  }

  /** Moves the focus to the panel's title, or to a field, where something else stands in the panel now. */
  protected async focusHeading(field = '.heading'): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(field)?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { client } = this;
    if (!client) return nothing;
    return html`<div class="p-root">${this.#content(client)} ${this.question.render()}</div>`;
  }

  #content(client: PortalConnection): unknown {
    const { configuration, session, heading: title } = this;
    const { state, retry } = this.#reading;
    if (session.status === 'logged-out') return loggedOutNotice({ client, configuration }, false, t.loggedOut);
    switch (state.status) {
      case 'loading':
        return panel({ title, content: skeletonRows() });
      case 'failed':
        return panel({ title, content: notLoaded(retry) });
      case 'ready':
        return this.renderSection(state.data, client);
    }
  }
}
