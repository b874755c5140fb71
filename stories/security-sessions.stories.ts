import type { Meta } from '@storybook/web-components-vite';
import { designSeed } from 'portal-mock';
import '../packages/elements/src/security/sessions.ts';
import { breakDown, pass, press, see, seeButton } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Security sessions', component: 'portal-security-sessions' } satisfies Meta;

/** Astrid, who is logged in on a phone and on a desk computer as well. */
const elsewhere = { person: 'astrid', seed: designSeed } as const;
const phone = 'Log out Astrid’s phone, Safari';

export const List = state({ ...elsewhere, steps: [seeButton(phone)] });
export const OneLoggedOut = state({ ...elsewhere, steps: [press(phone), see('Astrid’s phone, Safari is logged out.')] });
export const ThisOneAlone = state({ person: 'bruno', steps: [see('Active now.')] });
export const NotLoggedOut = state({
  ...elsewhere,
  steps: [seeButton(phone), breakDown({ revokeSession: 'error' }), press(phone), see('Your details are fine')],
});
export const Loading = state({ person: 'astrid', faults: { listSessions: 'hang' }, steps: [pass(1), see('Loading')] });
export const NotLoaded = state({ person: 'astrid', faults: { listSessions: 'html' }, steps: [see('This didn’t load.')] });
