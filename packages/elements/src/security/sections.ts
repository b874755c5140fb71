import type { SVGTemplateResult } from 'lit';
import { clock } from '../shared/icons/clock.ts';
import { desktop } from '../shared/icons/desktop.ts';
import { fingerprint } from '../shared/icons/fingerprint.ts';
import { globe } from '../shared/icons/globe.ts';
import { key } from '../shared/icons/key.ts';
import { laptop } from '../shared/icons/laptop.ts';
import { lock } from '../shared/icons/lock.ts';
import { phone } from '../shared/icons/phone.ts';
import { shield } from '../shared/icons/shield.ts';
import { terminal } from '../shared/icons/terminal.ts';
import * as t from '../shared/messages/en/security/overview.ts';
import type { Standing, View } from './standing.ts';
import { agentsStanding, sshKeysStanding } from './standings/computers.ts';
import { authenticatorStanding, deviceLoginStanding, passkeysStanding, phoneStanding } from './standings/factors.ts';
import { activityStanding, sessionsStanding } from './standings/presence.ts';
import { passwordStanding, recoveryCodesStanding } from './standings/secrets.ts';

/** One section of `<portal-security>`: the element `<portal-security-…>` of the same name. */
export interface Section {
  /** Stands in the address, after `#security/`. */
  readonly name: string;
  /** Without this capability the portal does not offer it. */
  readonly capability: string;
  readonly title: string;
  readonly icon: SVGTemplateResult;
  /** What its card says. */
  readonly standing: (view: View) => Promise<Standing>;
  /** Defines its element. */
  readonly load: () => Promise<unknown>;
}

/** Every section, in the order of the cards. */
export const sections: readonly Section[] = [
  {
    name: 'password',
    capability: 'password',
    title: t.passwordCard.title,
    icon: lock,
    standing: passwordStanding,
    load: () => import('./password.ts'),
  },
  {
    name: 'authenticator',
    capability: 'totp',
    title: t.authenticatorCard.title,
    icon: shield,
    standing: authenticatorStanding,
    load: () => import('./authenticator.ts'),
  },
  {
    name: 'passkeys',
    capability: 'webauthn',
    title: t.passkeysCard.title,
    icon: fingerprint,
    standing: passkeysStanding,
    load: () => import('./passkeys.ts'),
  },
  {
    name: 'device-login',
    capability: 'device',
    title: t.deviceLoginCard.title,
    icon: desktop,
    standing: deviceLoginStanding,
    load: () => import('./device-login.ts'),
  },
  {
    name: 'phone',
    capability: 'push',
    title: t.phoneCard.title,
    icon: phone,
    standing: phoneStanding,
    load: () => import('./phone.ts'),
  },
  {
    name: 'recovery-codes',
    capability: 'recovery-codes',
    title: t.recoveryCodesCard.title,
    icon: key,
    standing: recoveryCodesStanding,
    load: () => import('./recovery-codes.ts'),
  },
  {
    name: 'ssh-keys',
    capability: 'ssh-keys',
    title: t.sshKeysCard.title,
    icon: terminal,
    standing: sshKeysStanding,
    load: () => import('./ssh-keys.ts'),
  },
  {
    name: 'agents',
    capability: 'agents',
    title: t.agentsCard.title,
    icon: laptop,
    standing: agentsStanding,
    load: () => import('./agents.ts'),
  },
  {
    name: 'sessions',
    capability: 'sessions',
    title: t.sessionsCard.title,
    icon: globe,
    standing: sessionsStanding,
    load: () => import('./sessions.ts'),
  },
  {
    name: 'activity',
    capability: 'activity',
    title: t.activityCard.title,
    icon: clock,
    standing: activityStanding,
    load: () => import('./activity.ts'),
  },
];
