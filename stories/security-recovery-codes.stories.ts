import type { Meta } from '@storybook/web-components-vite';
import '../packages/elements/src/security/recovery-codes.ts';
import { breakDown, inTurn, pass, press, see, seeBusy, seeButton, seeHeading } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Security recovery codes', component: 'portal-security-recovery-codes' } satisfies Meta;

const create = inTurn(press('Create codes'), seeButton('I’ve saved them'));

export const Left = state({ person: 'tilda', steps: [see('7 of 10 left.')] });
export const None = state({ person: 'astrid', steps: [see('You have no recovery codes yet.')] });
export const Creating = state({
  person: 'astrid',
  steps: [
    seeButton('Create codes'),
    breakDown({ replaceRecoveryCodes: 'hang' }),
    press('Create codes'),
    seeBusy('Creating codes…'),
  ],
});
export const Created = state({ person: 'astrid', steps: [create] });
export const Hidden = state({ person: 'astrid', steps: [create, pass(300), see('Your codes were shown once')] });
export const Saved = state({ person: 'astrid', steps: [create, press('I’ve saved them'), see('10 of 10 left.')] });
export const NotCreated = state({
  person: 'astrid',
  steps: [
    seeButton('Create codes'),
    breakDown({ replaceRecoveryCodes: 'error' }),
    press('Create codes'),
    see('We couldn’t reach Northwind'),
  ],
});
export const Loading = state({
  person: 'astrid',
  faults: { getRecoveryCodes: 'hang' },
  steps: [pass(1), seeHeading('Recovery codes')],
});
export const Failed = state({
  person: 'astrid',
  faults: { getRecoveryCodes: 'html' },
  steps: [see('This didn’t load. Nothing has changed.')],
});
export const LoggedOut = state({ steps: [seeHeading('You’re logged out')] });
