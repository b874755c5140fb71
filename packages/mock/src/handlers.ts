import { getApp, listApps } from './apps.ts';
import { getConfiguration } from './configuration.ts';
import { answerFlow, cancelFlow, getFlow, startFlow } from './flow.ts';
import type { Handlers } from './handler.ts';
import { launchApp, openApp } from './launch.ts';
import { getSession, logOut } from './session.ts';

/** Who answers which operation. */
export const handlers: Handlers = {
  getConfiguration,
  startFlow,
  getFlow,
  answerFlow,
  cancelFlow,
  getSession,
  logOut,
  listApps,
  getApp,
  launchApp,
  openApp,
};
