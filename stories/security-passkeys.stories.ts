import type { Meta } from '@storybook/web-components-vite';
import { designSeed } from 'portal-mock';
import '../packages/elements/src/security/passkeys.ts';
import { breakDown, enter, pass, press, see, seeButton, seeField, seeHeading } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Security passkeys', component: 'portal-security-passkeys' } satisfies Meta;

/** Astrid with a passkey and a security key, as the design draws her. */
const settled = { person: 'astrid', seed: designSeed, authenticator: { prompt: 'waits' } } as const;
const alone = { person: 'bruno', authenticator: { prompt: 'waits' } } as const;

export const List = state({ ...settled, steps: [seeButton('Rename MacBook Pro')] });
export const Renaming = state({ ...settled, steps: [press('Rename Blue USB key'), enter('Passkey name', 'Green USB key')] });
export const NotRenamed = state({
  ...settled,
  steps: [
    press('Rename Blue USB key'),
    enter('Passkey name', 'Green USB key'),
    breakDown({ renameFactor: 'error' }),
    press('Save'),
    see('Your details are fine'),
    seeField('Passkey name'),
  ],
});
export const Remove = state({ ...settled, steps: [press('Remove Blue USB key'), seeHeading('Remove “Blue USB key”?')] });
export const Empty = state({ ...alone, steps: [seeButton('Add a passkey')] });
export const Choosing = state({ ...settled, steps: [press('Add'), seeHeading('Add a passkey or security key')] });
export const Prompt = state({
  ...alone,
  steps: [press('Add a passkey'), see('Follow the prompt from your browser or device.')],
});
export const Refused = state({
  ...alone,
  authenticator: { prompt: 'refused' },
  steps: [press('Add a passkey'), see('Your passkey wasn’t confirmed.')],
});
export const Full = state({ ...settled, scenario: 'factor-limit', steps: [see('Remove one to add another.')] });
export const Loading = state({ ...alone, faults: { listFactors: 'hang' }, steps: [pass(1), see('Loading')] });
export const NotLoaded = state({ ...alone, faults: { listFactors: 'html' }, steps: [see('This didn’t load.')] });
export const LoggedOut = state({ steps: [seeHeading('You’re logged out')] });
