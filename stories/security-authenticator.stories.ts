import type { Meta } from '@storybook/web-components-vite';
import { codeOf, designSeed } from 'portal-mock';
import '../packages/elements/src/security/authenticator.ts';
import { breakDown, enter, inTurn, pass, press, see, seeButton, seeField, seeHeading, type Step } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Security authenticator', component: 'portal-security-authenticator' } satisfies Meta;

const label = 'Enter the 6-digit code the app shows';
const scan = inTurn(press('Set up'), seeButton('Next'));

/** Enters the code of the app that has scanned the key, and a name. */
const confirm: Step = async (scene) => {
  const { element, portal } = scene;
  await press('Set up')(scene);
  await seeButton('Next')(scene);
  const secret = element.shadowRoot?.querySelector('[part=secret] > code')?.textContent?.replaceAll(' ', '') ?? '';
  await press('Next')(scene);
  await enter(label, codeOf({ secret }, portal.mock.clock))(scene);
  await enter('Name this app', 'Bruno’s phone')(scene);
};

export const Off = state({ person: 'bruno', steps: [seeButton('Set up')] });
export const Scan = state({ person: 'bruno', steps: [scan] });
export const ScanHidden = state({ person: 'bruno', steps: [scan, pass(300), seeButton('Start again')] });
export const Confirm = state({ person: 'bruno', steps: [scan, press('Next'), enter(label, '73'), seeField('Name this app')] });
export const ConfirmWrong = state({
  person: 'bruno',
  steps: [scan, press('Next'), enter(label, '000000'), press('Confirm'), see('That code didn’t work.')],
});
export const Save = state({ person: 'bruno', steps: [confirm, press('Confirm'), see('Save your recovery codes')] });
export const SetUp = state({
  person: 'bruno',
  steps: [confirm, press('Confirm'), press('I’ve saved them'), seeButton('Add another')],
});
export const NotBegun = state({
  person: 'bruno',
  steps: [seeButton('Set up'), breakDown({ beginFactor: 'error' }), press('Set up'), see('We couldn’t reach Northwind')],
});
export const On = state({ seed: designSeed, person: 'astrid', steps: [seeButton('Add another')] });
export const Replace = state({
  person: 'astrid',
  steps: [press('Replace Phone'), see('The one you have keeps working until the new one is confirmed.')],
});
export const Rename = state({ person: 'astrid', steps: [press('Rename Phone'), seeField('App name')] });
export const Remove = state({
  person: 'astrid',
  steps: [press('Remove Phone'), seeHeading('Remove the authenticator app?')],
});
export const LastOne = state({
  person: 'ulrik',
  steps: [press('Remove Phone'), press('Remove'), see('requires a second step, and this is your last one')],
});
export const Full = state({ person: 'astrid', scenario: 'factor-limit', steps: [see('Remove one to add another.')] });
