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
};
