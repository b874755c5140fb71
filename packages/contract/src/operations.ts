import { appLayoutOperations } from './app-layout.ts';
import { appOperations } from './apps.ts';
import { configurationOperations } from './configuration.ts';
import { flowOperations } from './flow.ts';
import { allProfileOperations } from './profile/index.ts';
import { sessionOperations } from './session.ts';

/** Every operation of the API, by its name (the OpenAPI `operationId`). */
export const operations = {
  ...configurationOperations,
  ...flowOperations,
  ...sessionOperations,
  ...appOperations,
  ...appLayoutOperations,
  ...allProfileOperations,
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
