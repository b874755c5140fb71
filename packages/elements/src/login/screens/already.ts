import { css, html, nothing } from 'lit';
import { form } from '../../shared/form.ts';
import { initials } from '../../shared/initials.ts';
import { already as t } from '../../shared/messages/en/screens/already.ts';
import { account } from '../../shared/styles/account.ts';
import { avatar } from '../../shared/styles/avatar.ts';
import type { ScreenView } from './screen-view.ts';

const person = css`
  .p-person {
    padding-block: 10px;
    --_avatar: 40px;
  }
  .p-person > span:last-child {
    display: grid;
    min-inline-size: 0;
  }
  .p-person b {
    font-size: var(--portal-size-md);
    font-weight: 500;
    line-height: 1.35;
  }
`;

/** Somebody is logged in already. */
export const alreadyView: ScreenView = {
  styles: [avatar, account, person],
  render: ({ session, continueTo, switchPerson, id, t: common }) =>
    form({
      titleId: id('title'),
      title: t.title,
      text: t.text,
      lead: session
        ? html`<div class="p-account p-person" part="account">
            <span class="p-avatar" aria-hidden="true">${initials(session.person.name)}</span>
            <span>
              <b class="p-truncate">${session.person.name}</b><span class="p-muted p-truncate">${session.person.email}</span>
            </span>
          </div>`
        : nothing,
      foot: html`<div class="p-actions" part="actions">
        ${
          continueTo
            ? html`<a class="p-btn p-btn-primary p-btn-lg p-btn-block" part="continue" href=${continueTo}
                >${common.continue}</a
              >`
            : nothing
        }
        <button type="button" class="p-btn p-btn-lg p-btn-block" @click=${switchPerson}>${common.someoneElse}</button>
      </div>`,
    }),
};
