import type { DocumentedSchema, OperationGroup } from '../registry.ts';
import { activityDocs, activityGroup } from './activity.ts';
import { agentDocs, agentGroup } from './agents.ts';
import { connectKeyDocs, connectKeyGroup } from './connect-keys.ts';
import { factorSetupDocs } from './factor-setup.ts';
import { factorDocs } from './factor.ts';
import { factorGroup, factorTestDocs } from './factors.ts';
import { notificationDocs, notificationGroup } from './notifications.ts';
import { passwordDocs, passwordGroup } from './password.ts';
import { recoveryCodeGroup, recoveryCodeListDocs } from './recovery-codes.ts';
import { activeSessionDocs, activeSessionGroup } from './sessions.ts';
import { sshKeyDocs, sshKeyGroup } from './ssh-keys.ts';

/** The schemas of account security with their documentation. */
export const allSecurityDocs: readonly DocumentedSchema[] = [
  ...passwordDocs,
  ...factorDocs,
  ...factorSetupDocs,
  ...factorTestDocs,
  ...recoveryCodeListDocs,
  ...sshKeyDocs,
  ...agentDocs,
  ...connectKeyDocs,
  ...activeSessionDocs,
  ...activityDocs,
  ...notificationDocs,
];

/** The operations of account security under their headings. */
export const securityGroups: readonly OperationGroup[] = [
  passwordGroup,
  factorGroup,
  recoveryCodeGroup,
  sshKeyGroup,
  agentGroup,
  connectKeyGroup,
  activeSessionGroup,
  activityGroup,
  notificationGroup,
];
