import { setProjectAnnotations } from '@storybook/web-components-vite';
import { setViewport } from '@web/test-runner-commands';
import type { ComposedStoryFn } from 'storybook/internal/types';
import { composeStories } from 'storybook/preview-api';
import { expect } from '@open-wc/testing';
import preview from '../.storybook/preview.ts';
import * as accountMenu from './account-menu.stories.ts';
import * as appGrid from './app-grid.stories.ts';
import * as appLauncher from './app-launcher.stories.ts';
import * as appTile from './app-tile.stories.ts';
import * as login from './login.stories.ts';
import * as preferences from './preferences.stories.ts';
import * as profile from './profile.stories.ts';
import * as profilePhoto from './profile-photo.stories.ts';
import * as profileRecovery from './profile-recovery.stories.ts';
import * as profileSection from './profile-section.stories.ts';
import * as loginEnrolment from './login-enrolment.stories.ts';
import * as loginPasskeys from './login-passkeys.stories.ts';
import * as loginPasswords from './login-passwords.stories.ts';
import * as loginProvider from './login-provider.stories.ts';
import * as loginRefusals from './login-refusals.stories.ts';
import * as loginSecondSteps from './login-second-steps.stories.ts';
import * as security from './security.stories.ts';
import * as securityAgents from './security-agents.stories.ts';
import * as securityAuthenticator from './security-authenticator.stories.ts';
import * as securityPassword from './security-password.stories.ts';
import * as securityRecoveryCodes from './security-recovery-codes.stories.ts';
import * as securitySshKeys from './security-ssh-keys.stories.ts';
import * as securityActivity from './security-activity.stories.ts';
import * as securityDeviceLogin from './security-device-login.stories.ts';
import * as securityPasskeys from './security-passkeys.stories.ts';
import * as securityPhone from './security-phone.stories.ts';
import * as securitySessions from './security-sessions.stories.ts';
import * as stepUp from './step-up.stories.ts';
import * as stepUpDialog from './step-up-dialog.stories.ts';
import { settle } from '../packages/elements/src/testing/person.ts';
import { audit } from './support/audit.ts';
import { dress, type Look } from './support/looks.ts';
import { overflow } from './support/overflow.ts';
import { sceneOn } from './support/scene.ts';

const project = setProjectAnnotations([preview, { initialGlobals: { clock: 'still' } }]);

const plain: Look = { scheme: 'light', direction: 'ltr', width: 'full', brand: 'portal' };

/** The looks in which axe finds nothing, and what is new in each. */
const looks = [
  { name: 'light', look: plain, what: 'all' },
  { name: 'dark', look: { ...plain, scheme: 'dark' }, what: 'colours' },
  { name: 'right to left', look: { ...plain, direction: 'rtl' }, what: 'layout' },
] as const;

/** The size of the window: as the tests find it, and as narrow as a portal may be. */
const [wide, narrow] = [
  { width: 800, height: 600 },
  { width: 300, height: 600 },
];

const modules = [
  login,
  loginPasskeys,
  loginProvider,
  loginSecondSteps,
  loginEnrolment,
  loginPasswords,
  loginRefusals,
  appGrid,
  accountMenu,
  stepUp,
  stepUpDialog,
  appLauncher,
  appTile,
  profile,
  profileRecovery,
  profilePhoto,
  profileSection,
  preferences,
  security,
  securityPassword,
  securityAuthenticator,
  securityRecoveryCodes,
  securitySshKeys,
  securityAgents,
  securitySessions,
  securityPhone,
  securityPasskeys,
  securityDeviceLogin,
  securityActivity,
];

for (const module of modules)
  describe(module.default.title, () => {
    const stories: Record<string, ComposedStoryFn> = composeStories(module, project);
    for (const [name, story] of Object.entries(stories))
      it(`${name}: plays itself, passes axe in every look, and fits into 300 pixels`, async function () {
        // Three hundred tiles are many for axe.
        this.timeout(60_000);
        const canvasElement = document.body.appendChild(document.createElement('main'));
        try {
          await story.run({ canvasElement });
          const { box, portal } = sceneOn(canvasElement);
          for (const { name, look, what } of looks) {
            dress(box, look);
            settle(box);
            expect(await audit(box, what), name).to.deep.equal([]);
          }
          await setViewport(narrow);
          for (const direction of ['ltr', 'rtl'] as const) {
            dress(box, { ...plain, direction });
            expect(overflow(box), `300 pixels, ${direction}`).to.deep.equal([]);
          }
          expect(portal.mock.errors).to.deep.equal([]);
        } finally {
          canvasElement.remove();
          await setViewport(wide);
        }
      });
  });
