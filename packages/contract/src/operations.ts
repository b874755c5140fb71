import { coreOperations } from './core-operations.ts';
import { allSecurityOperations } from './security/index.ts';

/** Every operation of the API, by its name (the OpenAPI `operationId`). */
export const operations = { ...coreOperations, ...allSecurityOperations } as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
