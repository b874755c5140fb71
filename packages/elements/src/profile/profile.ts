import { html, nothing, type TemplateResult } from 'lit';
import type { ProfileSchema } from 'portal-contract';
import { allowedImage, type PortalConnection } from 'portal-sdk';
import { define } from '../shared/define.ts';
import '../shared/icon.ts';
import { Lazy } from '../shared/lazy.ts';
import { profile as t } from '../shared/messages/en/profile.ts';
import { PortalElement } from '../shared/portal-element.ts';
import { avatar } from '../shared/styles/avatar.ts';
import { button } from '../shared/styles/button.ts';
import { icon } from '../shared/styles/icon.ts';
import { skeleton } from '../shared/styles/skeleton.ts';
import { text } from '../shared/styles/text.ts';
import { fieldsStyles } from './fields.styles.ts';
import { failedNotice, lockedBanner, loggedOutNotice, noticeStyles } from './notices.ts';
import { face } from './face.ts';
import type { Photo } from './photo.ts';
import { ProfileController } from './profile-controller.ts';
import { RecoveryLink } from './recovery-link.ts';
import { sectionView, skeletonSection } from './section-view.ts';
import { waitingStyles } from './waiting.styles.ts';
import { profileStyles } from './profile.styles.ts';

// Outside the class: TypeScript leaves the address of a dynamic import in a decorated class as it is.
const loadPhoto = () => import('./photo.ts');

/**
 * @summary Shows what is known of a person, and lets them change it where it stands.
 *
 * @event portal-logged-out - The session ended.
 *
 * @csspart header - The photo and the name.
 * @csspart avatar - The photo, or the initials.
 * @csspart popover - What can be done about the photo.
 * @csspart item - An entry of it.
 * @csspart banner - That nothing can be changed, or what came of a mailed link.
 * @csspart section - A panel of fields.
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
@define('portal-profile')
export class PortalProfile extends PortalElement {
  static override styles = [
    PortalElement.styles,
    text,
    icon,
    button,
    skeleton,
    avatar,
    noticeStyles,
    fieldsStyles,
    waitingStyles,
    profileStyles,
  ];

  readonly #profile = new ProfileController(this, {
    client: () => this.client,
    session: () => this.session,
    company: () => this.configuration?.company,
  });
  readonly #link = new RecoveryLink(this, {
    client: () => this.client,
    session: () => this.session,
    model: () => this.#profile.model,
  });
  readonly #parts = new Lazy(this, {
    photo: async (): Promise<Photo> =>
      new (await loadPhoto()).Photo(this, {
        client: () => this.client,
        model: () => this.#profile.model,
      }),
  });

  protected override render(): TemplateResult | typeof nothing {
    const { client } = this;
    if (!client) return nothing;
    return html`<div class="p-root"><div class="profile">${this.#content(client)}</div></div>`;
  }

  #content(client: PortalConnection): unknown {
    const { configuration, session } = this;
    const { state, fields, retry } = this.#profile;
    const context = { client, configuration };
    if (session.status === 'logged-out') return loggedOutNotice(context, fields.edits?.unsaved === true || this.#link.waiting);
    switch (state.status) {
      case 'loading':
        return loading();
      case 'failed':
        return failedNotice(context, retry);
      case 'ready':
        return html`${state.schema.locked ? lockedBanner(context) : nothing} ${this.#link.notice ?? nothing}
        ${this.#header(client, state.schema)}
        ${state.schema.sections.map((section) => (section.fields.length ? sectionView(section.name, t.section(section.name), this.#profile.rows(section)) : nothing))}`;
    }
  }

  #header(client: PortalConnection, { locked }: ProfileSchema): TemplateResult {
    const { session, configuration } = this;
    const { state, values } = this.#profile;
    const name =
      session.status === 'logged-in' ? session.session.person.name : textsOf(values, 'firstName', 'lastName').join(' ');
    const photo = state.status === 'ready' ? state.profile.photo : undefined;
    const work = textsOf(values, 'jobTitle', 'department').join(', ');
    const shown = face(name, photo && allowedImage(photo, { base: client.endpoint }));
    const editable = !locked && configuration?.capabilities['photo']?.enabled === true;
    const menu = editable ? this.#parts.get('photo') : undefined;
    return html`<div class="header" part="header">
      ${menu ? menu.render(shown, { removable: photo !== undefined }) : html`<span part="avatar">${shown}</span>`}
      <div class="who">
        <h2 class="p-title"><bdi>${name}</bdi></h2>
        ${work ? html`<p class="p-muted"><bdi>${work}</bdi></p>` : nothing} ${menu?.failure ?? nothing}
      </div>
    </div>`;
  }
}

const textsOf = (values: Readonly<Record<string, unknown>>, ...names: string[]): unknown[] =>
  names.map((name) => values[name]).filter((value) => typeof value === 'string');

/** Where the profile will be. */
const loading = (): TemplateResult =>
  html`<div class="late profile" aria-busy="true">
    <span class="p-vh" role="status">${t.loading}</span>
    <div class="header">
      <span class="p-skel bar-avatar"></span>
      <div class="who"><span class="p-skel bar-name"></span><span class="p-skel bar-work"></span></div>
    </div>
    ${skeletonSection()}
  </div>`;

declare global {
  interface HTMLElementTagNameMap {
    'portal-profile': PortalProfile;
  }
}
