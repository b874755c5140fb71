import { appLayoutOperations } from './app-layout.ts';
import { appOperations } from './apps.ts';
import { configurationOperations } from './configuration.ts';
import { flowOperations } from './flow.ts';
import { allProfileOperations } from './profile/index.ts';
import { sessionOperations } from './session.ts';

/** The operations that most clients need: the log-in, the session, applications and the profile. */
export const coreOperations = {
  ...configurationOperations,
  ...flowOperations,
  ...sessionOperations,
  ...appOperations,
  ...appLayoutOperations,
  ...allProfileOperations,
} as const;
