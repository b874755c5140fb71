import { appLayoutDocs, appLayoutGroup } from './app-layout.ts';
import { appDocs, appGroup } from './apps.ts';
import { configurationDocs, configurationGroup } from './configuration.ts';
import { flowDocs, flowGroup } from './flow.ts';
import { idDocs } from './id.ts';
import { passwordPolicyDocs } from './password-policy.ts';
import { problemDocs } from './problem.ts';
import { allProfileDocs, profileGroups } from './profile/index.ts';
import { allSecurityDocs, securityGroups } from './security/index.ts';
import { createRegistry, type DocumentedSchema, type OperationGroup } from './registry.ts';
import { sessionDocs, sessionGroup } from './session.ts';
import { changePasswordDocs } from './steps/change-password.ts';
import { chooseDocs } from './steps/choose.ts';
import { deniedDocs } from './steps/denied.ts';
import { enrolTotpDocs } from './steps/enrol-totp.ts';
import { enrolWebAuthnDocs } from './steps/enrol-webauthn.ts';
import { enrolDocs } from './steps/enrol.ts';
import { envelopeDocs } from './steps/envelope.ts';
import { identifierDocs } from './steps/identifier.ts';
import { passwordDocs } from './steps/password.ts';
import { pushDocs } from './steps/push.ts';
import { recoveryCodeDocs } from './steps/recovery-code.ts';
import { recoveryCodesDocs } from './steps/recovery-codes.ts';
import { redirectDocs } from './steps/redirect.ts';
import { sentDocs } from './steps/sent.ts';
import { termsDocs } from './steps/terms.ts';
import { throttledDocs } from './steps/throttled.ts';
import { totpDocs } from './steps/totp.ts';
import { webauthnOptionsDocs } from './steps/webauthn-options.ts';
import { webauthnDocs } from './steps/webauthn.ts';
import { timestampDocs } from './timestamp.ts';

/** Every schema of the contract with its documentation. */
export const documentedSchemas: readonly DocumentedSchema[] = [
  ...configurationDocs,
  ...passwordPolicyDocs,
  ...flowDocs,
  ...envelopeDocs,
  ...identifierDocs,
  ...passwordDocs,
  ...totpDocs,
  ...webauthnDocs,
  ...webauthnOptionsDocs,
  ...pushDocs,
  ...recoveryCodeDocs,
  ...redirectDocs,
  ...chooseDocs,
  ...enrolDocs,
  ...enrolTotpDocs,
  ...enrolWebAuthnDocs,
  ...recoveryCodesDocs,
  ...changePasswordDocs,
  ...sentDocs,
  ...termsDocs,
  ...throttledDocs,
  ...deniedDocs,
  ...sessionDocs,
  ...appDocs,
  ...appLayoutDocs,
  ...allProfileDocs,
  ...allSecurityDocs,
  ...idDocs,
  ...timestampDocs,
  ...problemDocs,
];

/** The documentation of a schema, looked up by the schema. */
export const documentation = createRegistry(documentedSchemas);

/** The operations under their headings, in the order of the document. */
export const operationGroups: readonly OperationGroup[] = [
  configurationGroup,
  flowGroup,
  sessionGroup,
  appGroup,
  appLayoutGroup,
  ...profileGroups,
  ...securityGroups,
];
