import { activityOperations } from './activity.ts';
import { agentOperations } from './agents.ts';
import { connectKeyOperations } from './connect-keys.ts';
import { factorOperations } from './factors.ts';
import { notificationOperations } from './notifications.ts';
import { passwordOperations } from './password.ts';
import { recoveryCodeOperations } from './recovery-codes.ts';
import { activeSessionOperations } from './sessions.ts';
import { sshKeyOperations } from './ssh-keys.ts';

/** The operations of account security. */
export const allSecurityOperations = {
  ...passwordOperations,
  ...factorOperations,
  ...recoveryCodeOperations,
  ...sshKeyOperations,
  ...agentOperations,
  ...connectKeyOperations,
  ...activeSessionOperations,
  ...activityOperations,
  ...notificationOperations,
} as const;
