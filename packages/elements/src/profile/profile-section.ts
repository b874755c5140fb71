import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PortalConnection } from 'portal-sdk';
import { define } from '../shared/define.ts';
import '../shared/icon.ts';
import { profile as t } from '../shared/messages/en/profile.ts';
import { PortalElement } from '../shared/portal-element.ts';
import { button } from '../shared/styles/button.ts';
import { icon } from '../shared/styles/icon.ts';
import { skeleton } from '../shared/styles/skeleton.ts';
import { text } from '../shared/styles/text.ts';
import { fieldsStyles } from './fields.styles.ts';
import { failedNotice, lockedBanner, loggedOutNotice, noticeStyles } from './notices.ts';
import { ProfileController } from './profile-controller.ts';
import { sectionView, skeletonSection } from './section-view.ts';
import { waitingStyles } from './waiting.styles.ts';

/**
 * @summary Shows one section of a person's profile, for a page that has its own order.
 *
 * @event portal-logged-out - The session ended.
 *
 * @csspart banner - That nothing can be changed.
 * @csspart section - The panel.
 * @csspart section-title - Its title.
 * @csspart field - One field.
 * @csspart label - What it is called.
 * @csspart value - What is in it.
 * @csspart note - What is said below it.
 * @csspart editor - What it is changed with.
 * @csspart input - An input of that.
 * @csspart error - What is wrong with it.
 * @csspart actions - Its buttons.
 * @csspart conflict - The choice between two values.
 * @csspart empty - What stands there when there is no profile to show.
 * @csspart glyph - The mark above that.
 */
@define('portal-profile-section')
export class PortalProfileSection extends PortalElement {
  static override styles = [PortalElement.styles, text, icon, button, skeleton, noticeStyles, fieldsStyles, waitingStyles];

  /** `details`, `personal`, `employment`, or the name of a section that the administrator has added. */
  @property() name = 'details';

  readonly #profile = new ProfileController(this, {
    client: () => this.client,
    session: () => this.session,
    company: () => this.configuration?.company,
  });

  protected override render(): TemplateResult | typeof nothing {
    const { client } = this;
    if (!client) return nothing;
    return html`<div class="p-root"><div class="profile">${this.#content(client)}</div></div>`;
  }

  #content(client: PortalConnection): unknown {
    const { session, configuration, name } = this;
    const { state, fields, retry } = this.#profile;
    const context = { client, configuration };
    if (session.status === 'logged-out') return loggedOutNotice(context, fields.edits?.unsaved === true);
    switch (state.status) {
      case 'loading':
        return html`<div class="late" aria-busy="true">
          <span class="p-vh" role="status">${t.loading}</span>${skeletonSection()}
        </div>`;
      case 'failed':
        return failedNotice(context, retry);
      case 'ready': {
        const section = state.schema.sections.find((each) => each.name === name);
        if (!section?.fields.length) return nothing;
        const panel = sectionView(name, t.section(name), this.#profile.rows(section), { alone: true });
        return html`${state.schema.locked ? lockedBanner(context) : nothing}${panel}`;
      }
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-profile-section': PortalProfileSection;
  }
}
