import * as z from 'zod/mini';
import { Id } from '../id.ts';
import type { Operation } from '../operation.ts';
import { ActivatedFactor, ActivateFactor, BeginFactor, FactorSetup } from './factor-setup.ts';
import { FactorTest } from './factor-test.ts';
import { Factor, FactorList, RenameFactor } from './factor.ts';

const FactorParams = z.object({ id: Id });

export const factorOperations = {
  /** Every factor of the person. */
  listFactors: {
    method: 'get',
    path: '/me/factors',
    summary: 'List the factors',
    response: FactorList,
    auth: 'session',
    problems: [],
  },
  /** Begins to set a factor up. Nothing changes until it is activated. */
  beginFactor: {
    method: 'post',
    path: '/me/factors',
    summary: 'Begin to set up a factor',
    body: BeginFactor,
    response: FactorSetup,
    status: 201,
    auth: 'step-up',
    problems: ['step-up-required', 'factor-limit', 'validation-failed'],
    secrets: ['totp', 'push'],
  },
  /** Activates a factor once it has proven to work, and removes the one that it replaces. */
  activateFactor: {
    method: 'post',
    path: '/me/factors/{id}/activation',
    summary: 'Activate a factor',
    params: FactorParams,
    body: ActivateFactor,
    response: ActivatedFactor,
    auth: 'step-up',
    problems: ['step-up-required', 'factor-rejected', 'factor-limit', 'enrolment-expired', 'validation-failed'],
    secrets: ['recoveryCodes'],
  },
  /** Calls a factor otherwise. */
  renameFactor: {
    method: 'patch',
    path: '/me/factors/{id}',
    summary: 'Rename a factor',
    params: FactorParams,
    body: RenameFactor,
    response: Factor,
    auth: 'step-up',
    problems: ['step-up-required', 'validation-failed'],
  },
  /** Removes a factor. It proves nothing from then on. */
  removeFactor: {
    method: 'delete',
    path: '/me/factors/{id}',
    summary: 'Remove a factor',
    params: FactorParams,
    auth: 'step-up',
    problems: ['step-up-required', 'last-factor'],
  },
  /** Sends a request to the phone that approves, to try it. */
  testFactor: {
    method: 'post',
    path: '/me/factors/{id}/test',
    summary: 'Try the phone',
    params: FactorParams,
    response: FactorTest,
    auth: 'session',
    problems: ['throttled'],
  },
  /** What came of the latest try. */
  getFactorTest: {
    method: 'get',
    path: '/me/factors/{id}/test',
    summary: 'Read what came of trying the phone',
    params: FactorParams,
    response: FactorTest,
    auth: 'session',
    problems: [],
  },
} as const satisfies Record<string, Operation>;
