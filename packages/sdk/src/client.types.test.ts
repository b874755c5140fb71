/**
 * What a call takes, checked twice: the table below compiles only if it says what the types say, and the test fails unless the
 * types say what the contract does.
 */
import { operations, type Operation, type Session, type Step, type StepAnswer } from 'portal-contract';
import type * as sdk from 'portal-sdk';
import type { AppLaunch, CallArguments, FlowAnswer, FlowState, PortalErrorCode, SessionState, StepLoaders } from 'portal-sdk';
import assert from 'node:assert/strict';
import { test } from 'node:test';

type Operations = typeof operations;
/** With a method for every operation. */
type PortalClient = sdk.PortalClient<Operations>;
type CallName = { [K in keyof Operations]: Operations[K] extends { navigation: true } ? never : K }[keyof Operations];
/** Whether a call without arguments does not compile. */
type NeedsInput<K extends CallName> = [] extends Parameters<PortalClient[K]> ? false : true;
type InputOf<K extends CallName> = NonNullable<Parameters<PortalClient[K]>[0]>;
type Answer<K extends CallName> = Awaited<ReturnType<PortalClient[K]>>;

const needsInput: { [K in CallName]: NeedsInput<K> } = {
  getConfiguration: false,
  startFlow: true,
  getFlow: true,
  answerFlow: true,
  cancelFlow: true,
  getSession: false,
  logOut: false,
  listApps: false,
  getApp: true,
  addFavourite: true,
  removeFavourite: true,
  launchApp: true,
  getAppLayout: false,
  saveAppLayout: true,
  getProfileSchema: false,
  getProfile: false,
  updateProfile: true,
  setRecoveryEmail: true,
  verifyRecoveryEmail: true,
  uploadPhoto: true,
  removePhoto: false,
  getPreferences: false,
  updatePreferences: true,
  searchPeople: true,
  getPassword: false,
  changePassword: true,
  listFactors: false,
  beginFactor: true,
  activateFactor: true,
  renameFactor: true,
  removeFactor: true,
  testFactor: true,
  getFactorTest: true,
  getRecoveryCodes: false,
  replaceRecoveryCodes: false,
  listSshKeys: false,
  addSshKey: true,
  renameSshKey: true,
  removeSshKey: true,
  listAgents: false,
  listConnectKeys: false,
  createConnectKey: false,
  revokeConnectKey: true,
  listSessions: false,
  revokeSession: true,
  revokeOtherSessions: false,
  listActivity: false,
  reportActivity: true,
  listNotifications: false,
  readNotification: true,
};

test('a call needs an input where the contract has a body or a parameter that cannot be left out, and only there', () => {
  const calls = Object.entries<Operation>(operations).filter(([, { navigation }]) => !navigation);
  assert.deepEqual(
    needsInput,
    Object.fromEntries(
      calls.map(([name, { body, params }]) => [name, body !== undefined || params?.safeParse({}).success === false]),
    ),
  );
});

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Requires<T, K extends keyof T> = Record<never, never> extends Pick<T, K> ? false : true;
type Extends<A, B> = [A] extends [B] ? true : false;

/** Compiles only with `true` in every place. */
type Holds<T extends readonly true[]> = T;

export type Inputs = Holds<
  [
    Requires<InputOf<'getApp'>, 'id'>,
    Requires<InputOf<'startFlow'>, 'body'>,
    Requires<InputOf<'answerFlow'>, 'id'>,
    Requires<InputOf<'answerFlow'>, 'body'>,
    Equal<InputOf<'getApp'>['id'], string>,
    Equal<InputOf<'startFlow'>['body']['kind'], 'login' | 'recovery' | 'step-up'>,
    // A change of something with a version says where it starts from, and only that.
    Requires<InputOf<'saveAppLayout'>, 'version'>,
    Equal<Extends<{ version: string }, NonNullable<Parameters<PortalClient['getAppLayout']>[0]>>, true>,
    // Whatever may be left out of listApps may be left out altogether.
    Equal<Requires<InputOf<'listApps'>, 'limit' | 'search' | 'cursor' | 'category'>, false>,
    // Inputs are not `any`: a number is no id, and an id is no body.
    Equal<Extends<{ id: number }, InputOf<'getApp'>>, false>,
    Equal<Extends<{ id: string }, InputOf<'answerFlow'>>, false>,
    Equal<Extends<{ body: { kind: 'logon'; accepts: string[] } }, InputOf<'startFlow'>>, false>,
    // send() takes what the method takes.
    Equal<CallArguments<Operations['getApp']>, Parameters<PortalClient['getApp']>>,
    Equal<CallArguments<Operations['getSession']>, Parameters<PortalClient['getSession']>>,
  ]
>;

export type Outputs = Holds<
  [
    Equal<Answer<'getSession'>, Session>,
    Equal<Answer<'logOut'>, void>,
    Equal<Answer<'listApps'>['nextCursor'], string | null>,
    Equal<Answer<'listApps'>['items'][number]['mfa'], boolean>,
    Equal<AppLaunch['url'], URL>,
  ]
>;

export type Names = Holds<
  [
    // What a browser navigates to is no method.
    Equal<Extends<'openApp', keyof PortalClient>, false>,
    Extends<CallName, keyof PortalClient>,
    Extends<
      'network' | 'timeout' | 'aborted' | 'insecure' | 'invalid-response' | 'unknown' | 'session-expired',
      PortalErrorCode
    >,
    Equal<string extends PortalErrorCode ? true : false, false>,
  ]
>;

export type Flows = Holds<
  [
    // The step id is added when an answer is sent, so nobody has to, or can, bring one.
    Equal<FlowAnswer['kind'], StepAnswer['kind']>,
    Equal<'step' extends keyof FlowAnswer ? true : false, false>,
    Requires<Extract<FlowAnswer, { kind: 'password' }>, 'password'>,
    Requires<Extract<FlowAnswer, { kind: 'totp' }>, 'code'>,
    Requires<Extract<FlowAnswer, { kind: 'choose' }>, 'ref'>,
    // A client may draw some steps only, each by the schema of its own kind.
    Equal<Requires<StepLoaders, Step['kind']>, false>,
    Equal<keyof StepLoaders, Step['kind']>,
    // States are told apart by their status; a step is there only while there is one.
    Equal<Extract<FlowState, { step: Step }>['status'], 'asking' | 'answering'>,
    Equal<Extract<SessionState, { session: Session }>['status'], 'logged-in'>,
    // A connection and a store can be read, not set.
    Equal<'set' extends keyof sdk.PortalSession ? true : false, false>,
  ]
>;
