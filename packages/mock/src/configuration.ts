import { contractVersion } from 'portal-contract';
import { company } from './company.ts';
import type { Context } from './context.ts';
import type { Handler } from './handler.ts';

/** The languages that the portal speaks. */
export const languages: readonly string[] = ['en'];

/** What this portal offers. The same for everybody, so that a cache may keep it. */
export const getConfiguration: Handler<'getConfiguration'> = async ({ context }) => ({
  contract: contractVersion,
  company,
  branding: { logo: `${context.endpoint.origin}/_mock/logos/northwind.svg` },
  capabilities: {
    apps: { enabled: true },
    profile: { enabled: true },
    preferences: { enabled: true },
    ...securityCapabilities(context),
    'ssh-keys': { enabled: true },
    agents: { enabled: true },
    photo: context.settings.photos ? { enabled: true } : { enabled: false, reason: 'disabled-by-policy' },
    recovery: context.settings.recovery.enabled ? { enabled: true } : { enabled: false, reason: 'disabled-by-policy' },
  },
  login: { methods: methods(context), identifierExample: 'you@northwind.example' },
  passwordPolicy: context.settings.passwordPolicy,
  session: { ...context.settings.session },
  support: { email: 'it@northwind.example', phone: '+46 8 555 01 23', hours: 'Monday to Friday, 08:00–17:00' },
  links: {
    'ask-for-app': 'https://intranet.northwind.example/it/ask-for-an-app',
    privacy: 'https://www.northwind.example/privacy',
    terms: 'https://www.northwind.example/terms',
  },
  pages: { login: context.loginPage, recovery: context.recoveryPage, stepUp: context.stepUpPage, profile: context.profilePage },
  launch: { urlSchemes: [] },
  languages: [...languages],
});

const on = { enabled: true };

/** The sections of account security: kinds of factors where there may be any. */
const securityCapabilities = ({ settings: { factorLimits, deviceLogin } }: Context): Record<string, { enabled: boolean }> => ({
  security: on,
  password: on,
  totp: { enabled: factorLimits.totp !== undefined },
  webauthn: { enabled: factorLimits.webauthn !== undefined },
  device: { enabled: deviceLogin },
  push: { enabled: factorLimits.push !== undefined },
  'recovery-codes': on,
  sessions: on,
  activity: on,
  notifications: on,
});

/** The step kinds a log-in may ask for, and what the first step offers beside the email. */
const methods = ({ settings: { passkeys, deviceLogin }, identityProviders }: Context): string[] => [
  'password',
  'totp',
  'webauthn',
  'push',
  'recovery-code',
  ...(passkeys ? ['passkey'] : []),
  ...(deviceLogin ? ['device'] : []),
  ...(identityProviders.list.length > 0 ? ['redirect'] : []),
];
