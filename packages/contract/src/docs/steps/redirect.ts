import { RedirectStep } from '../../steps/redirect.ts';
import { document } from '../registry.ts';
import { stepMemberDocs } from './members.ts';

/** Sends the browser to Harbor ID. */
export const redirectStep: RedirectStep = {
  id: 'step_4zFp',
  kind: 'redirect',
  url: 'https://id.harbor.example/authorize?client_id=northwind-portal&response_type=code&scope=openid%20email&redirect_uri=https%3A%2F%2Fintranet.northwind.example%2Fportal%2Fcallback&state=Jv9dQx2mT7&nonce=b4Rk0sYwLe&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256',
  provider: 'Harbor ID',
  canGoBack: true,
};

export const redirectDocs = [
  document(RedirectStep, {
    id: 'RedirectStep',
    description:
      'Sends the browser to an identity provider. There is no answer: the browser goes to `url`, the provider sends it to the backend’s callback, and that sends it to `returnTo` of `StartFlow` with the flow’s id as `portal-flow` in the query. The client takes that out of the address and goes on with `getFlow`.',
    members: { ...stepMemberDocs, url: 'Where to go: https.', provider: 'What the identity provider is called.' },
    examples: [redirectStep],
  }),
];
