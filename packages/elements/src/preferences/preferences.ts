import { Task } from '@lit/task';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Preferences, preferencesOperations } from 'portal-contract';
import { type PortalConnection, PortalError } from 'portal-sdk';
import type { Change } from '../profile/change.ts';
import type { Saved } from '../profile/edits.ts';
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
import { loadPreferences } from './load-preferences.ts';
import { patchOf, preferenceFields, valuesOf } from './preference-fields.ts';

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

  readonly #reading = new Task(this, {
    args: () => [this.client, this.session.status === 'logged-out'] as const,
    task: async ([client, out]) => (client && !out ? loadPreferences(client) : undefined),
  });
  readonly #known = new StoreController<Preferences | undefined>(this, () => this.client && preferencesOf(this.client));
  readonly #fields = new Fields(this, {
    client: () => this.client,
    session: () => this.session,
    ready: () => this.#known.value !== undefined,
    company: () => this.configuration?.company,
    liking: () => likingOf(this, this.client),
    save: (change) => this.#save(change),
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

  async #save({ field: { name }, mine }: Change): Promise<Saved> {
    const { client } = this;
    if (!client) throw new PortalError('aborted');
    const preferences = await client.send(preferencesOperations.updatePreferences, { body: { [name]: patchOf(name, mine) } });
    preferencesOf(client).take(preferences);
    return { value: valuesOf(preferences)[name], undoable: true };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-preferences': PortalPreferences;
  }
}
