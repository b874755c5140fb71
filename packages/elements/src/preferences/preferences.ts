import { Task } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Preferences } from 'portal-contract';
import { type PortalConnection, PortalError } from 'portal-sdk';
import { Fields } from '../profile/fields.ts';
import { fieldsStyles } from '../profile/fields.styles.ts';
import { failedNotice, loggedOutNotice, noticeStyles } from '../profile/notices.ts';
import { sectionView, skeletonSection } from '../profile/section-view.ts';
import { waitingStyles } from '../profile/waiting.styles.ts';
import { define } from '../shared/define.ts';
import '../shared/icon.ts';
import { likingOf, preferencesOf } from '../shared/liking.ts';
import { preferences as t } from '../shared/messages/en/preferences.ts';
import { StoreController } from '../shared/store-controller.ts';
import { PortalElement } from '../shared/portal-element.ts';
import { button } from '../shared/styles/button.ts';
import { icon } from '../shared/styles/icon.ts';
import { skeleton } from '../shared/styles/skeleton.ts';
import { text } from '../shared/styles/text.ts';
import { personOf } from '../shared/turns.ts';
import { loadPreferences } from './load-preferences.ts';
import { preferenceFields, valuesOf } from './preference-fields.ts';
import { savePreference } from './save-preference.ts';

/**
 * @summary Shows how a person likes the portal: its language, theme and time zone. Every portal element follows them.
 *
 * @event portal-logged-out - The session ended.
 *
 * @csspart section - The panel.
 * @csspart section-title - Its title.
 * @csspart field - One preference.
 * @csspart label - What it is called.
 * @csspart value - What is chosen.
 * @csspart note - What is said below it.
 * @csspart editor - What it is changed with.
 * @csspart input - The list to choose from.
 * @csspart error - What is wrong with it.
 * @csspart actions - Its buttons.
 * @csspart empty - What stands there when there is nothing to show.
 * @csspart glyph - The mark above that.
 */
@define('portal-preferences')
export class PortalPreferences extends PortalElement {
  static override styles = [PortalElement.styles, text, icon, button, skeleton, noticeStyles, fieldsStyles, waitingStyles];

  #person: string | undefined;
  readonly #reading = new Task(this, {
    args: () => [this.client, this.session.status === 'logged-out', this.client && personOf(this.client)] as const,
    task: async ([client, out, person]) => {
      if (!client || out) return;
      if (person === undefined) return whoIsThere(client);
      // What another person likes is nobody's business.
      if (this.#person !== undefined && this.#person !== person) preferencesOf(client).take(undefined);
      this.#person = person;
      await loadPreferences(client);
    },
  });
  readonly #known = new StoreController<Preferences | undefined>(this, () => this.client && preferencesOf(this.client));
  readonly #fields = new Fields(this, {
    client: () => this.client,
    session: () => this.session,
    what: 'preferences',
    ready: () => this.#known.value !== undefined,
    company: () => this.configuration?.company,
    liking: () => likingOf(this, this.client),
    save: async (change) => {
      if (!this.client) throw new PortalError('aborted');
      return savePreference(this.client, change);
    },
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client') && this.session.status === 'unknown') void this.client?.session.refresh();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { client } = this;
    if (!client) return nothing;
    return html`<div class="p-root"><div class="profile">${this.#content(client)}</div></div>`;
  }

  #content(client: PortalConnection): unknown {
    const { configuration, session } = this;
    const context = { client, configuration };
    if (session.status === 'logged-out') return loggedOutNotice(context, this.#fields.edits?.unsaved === true, t.loggedOutText);
    const known = this.#known.value;
    if (known) {
      const fields = preferenceFields(configuration?.languages ?? [], likingOf(this, client).locale);
      return sectionView('preferences', t.title, this.#fields.rows(fields, valuesOf(known)), { alone: true });
    }
    return this.#reading.render({
      pending: () =>
        html`<div class="late" aria-busy="true"><span class="p-vh" role="status">${t.loading}</span>${skeletonSection()}</div>`,
      complete: () => nothing,
      error: () => failedNotice(context, () => void this.#reading.run(), t.failedTitle),
    });
  }
}

/** Asks who is logged in, which begins another reading. Rejects where the backend could not be asked. */
async function whoIsThere({ session }: PortalConnection): Promise<void> {
  await session.refresh();
  if (session.value.status === 'failed') throw session.value.error;
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-preferences': PortalPreferences;
  }
}
