import { getAppLayout, saveAppLayout } from './app-layout.ts';
import { addFavourite, removeFavourite } from './app-use.ts';
import { getApp, listApps } from './apps.ts';
import { getConfiguration } from './configuration.ts';
import { answerFlow, cancelFlow, getFlow, startFlow } from './flow.ts';
import type { Handlers } from './handler.ts';
import { launchApp, openApp } from './launch.ts';
import { searchPeople } from './profile/people.ts';
import { removePhoto, uploadPhoto } from './profile/photo.ts';
import { getPreferences, updatePreferences } from './profile/preferences.ts';
import { getProfileSchema } from './profile/profile-schema.ts';
import { getProfile, updateProfile } from './profile/profile.ts';
import { setRecoveryEmail, verifyRecoveryEmail } from './profile/recovery-email.ts';
import { activateFactor } from './security/activate-factor.ts';
import { listActivity } from './security/activity.ts';
import { listAgents } from './security/agents.ts';
import { beginFactor } from './security/begin-factor.ts';
import { createConnectKey, listConnectKeys, revokeConnectKey } from './security/connect-keys.ts';
import { listFactors, removeFactor, renameFactor } from './security/factors.ts';
import { listNotifications, readNotification } from './security/notifications.ts';
import { changePassword, getPassword } from './security/password.ts';
import { getRecoveryCodes, replaceRecoveryCodes } from './security/recovery-codes.ts';
import { reportActivity } from './security/report-activity.ts';
import { listSessions, revokeOtherSessions, revokeSession } from './security/sessions.ts';
import { getFactorTest, testFactor } from './security/test-factor.ts';
import { addSshKey, listSshKeys, removeSshKey, renameSshKey } from './security/ssh-keys.ts';
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
  addFavourite,
  removeFavourite,
  launchApp,
  openApp,
  getAppLayout,
  saveAppLayout,
  getProfileSchema,
  getProfile,
  updateProfile,
  setRecoveryEmail,
  verifyRecoveryEmail,
  uploadPhoto,
  removePhoto,
  getPreferences,
  updatePreferences,
  searchPeople,
  getPassword,
  changePassword,
  listFactors,
  beginFactor,
  activateFactor,
  renameFactor,
  removeFactor,
  testFactor,
  getFactorTest,
  getRecoveryCodes,
  replaceRecoveryCodes,
  listSshKeys,
  addSshKey,
  renameSshKey,
  removeSshKey,
  listAgents,
  listConnectKeys,
  createConnectKey,
  revokeConnectKey,
  listSessions,
  revokeSession,
  revokeOtherSessions,
  listActivity,
  reportActivity,
  listNotifications,
  readNotification,
};
