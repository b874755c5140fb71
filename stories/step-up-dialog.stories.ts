import type { Meta } from '@storybook/web-components-vite';
import { type StepUpRequest, stepUp } from 'portal-sdk';
import { seeField, seeHeading, type Step } from './support/drive.ts';
import { state } from './support/state.ts';

export default { title: 'Step-up dialog', component: 'portal-step-up-dialog' } satisfies Meta;

/** Something on the page asks for a proof. What becomes of that is not the story's. */
const ask =
  (request: StepUpRequest): Step =>
  ({ portal }) =>
    void stepUp(portal.client, request).catch(() => undefined);

export const Verify = state({
  person: 'astrid',
  steps: [ask({ acr: 'mfa', maxAge: 0, reason: 'To see your recovery codes, confirm it’s you.' }), seeField('6-digit code')],
});
export const Application = state({ person: 'astrid', steps: [ask({ app: 'vaultkeeper' }), seeField('6-digit code')] });
export const Denied = state({ person: 'astrid', steps: [ask({ acr: 'phr', maxAge: 0 }), seeHeading('Access denied')] });
