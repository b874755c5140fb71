import { appOperations } from './apps.ts';
import { configurationOperations } from './configuration.ts';
import { flowOperations } from './flow.ts';
import { sessionOperations } from './session.ts';

/** Every operation of the API, by its name (the OpenAPI `operationId`). */
export const operations = {
  ...configurationOperations,
  ...flowOperations,
  ...sessionOperations,
  ...appOperations,
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
