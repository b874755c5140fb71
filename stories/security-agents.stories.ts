import type { Meta } from '@storybook/web-components-vite';
import '../packages/elements/src/security/agents.ts';
import { breakDown, inTurn, pass, press, see, seeBusy, seeButton, seeHeading, type Step } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Security device agent', component: 'portal-security-agents' } satisfies Meta;

const arrived = seeButton('Generate connect key');
const generate = inTurn(press('Generate connect key'), see('Shown once.'));
const enterIt = inTurn(generate, press('I’ve entered it'), arrived);

/** Unfolds what belongs to the first agent. */
const unfold: Step = ({ element }) => element.shadowRoot?.querySelector('summary')?.click();

/** Asks to revoke the first key, whatever it is called. */
const revoke: Step = ({ element }) =>
  element.shadowRoot?.querySelector<HTMLButtonElement>('button[aria-label^="Revoke"]')?.click();

export const Offered = state({ person: 'astrid', steps: [arrived] });
export const Unfolded = state({ person: 'astrid', steps: [arrived, unfold, see('SHA-256 of the file, to compare:')] });
export const Loading = state({ person: 'astrid', faults: { listAgents: 'hang' }, steps: [see('Loading')] });
export const NotLoaded = state({
  person: 'astrid',
  faults: { listAgents: 'error' },
  steps: [see('This didn’t load. Nothing has changed.')],
});
export const Generating = state({
  person: 'astrid',
  steps: [arrived, breakDown({ createConnectKey: 'hang' }), press('Generate connect key'), seeBusy('Generating…')],
});
export const KeyShown = state({ person: 'astrid', steps: [generate, pass(18), see('59:42 left')] });
export const KeyHidden = state({
  person: 'astrid',
  steps: [generate, pass(300), see('Your connect key isn’t shown any more.')],
});
export const KeyWaiting = state({ person: 'astrid', steps: [enterIt, see('Keys that still work')] });
export const Revoke = state({
  person: 'astrid',
  steps: [enterIt, see('Keys that still work'), revoke, see('A computer that hasn’t used this key')],
});
export const NotGenerated = state({
  person: 'astrid',
  steps: [arrived, breakDown({ createConnectKey: 'down' }), press('Generate connect key'), see('Your details are fine')],
});
export const TooMany = state({
  person: 'astrid',
  steps: [
    ...Array.from({ length: 5 }, () => enterIt),
    press('Generate connect key'),
    see('You have as many as you can. Remove one first.'),
  ],
});
export const LoggedOut = state({ steps: [seeHeading('You’re logged out')] });
