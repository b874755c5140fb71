import { contractVersion } from 'portal-contract';
import type { Handler } from './handler.ts';

/** What this portal offers. The same for everybody, so that a cache may keep it. */
export const getConfiguration: Handler<'getConfiguration'> = async ({ context }) => ({
  contract: contractVersion,
  company: 'Northwind',
  branding: { logo: `${context.endpoint.origin}/_mock/logos/northwind.svg` },
  capabilities: {
    apps: { enabled: true },
    recovery: { enabled: false, reason: 'disabled-by-policy' },
  },
  login: { methods: ['password', 'totp'], identifierExample: 'you@northwind.example' },
  passwordPolicy: { minLength: 15, maxLength: 1024 },
  session: { ...context.settings.session },
  support: { email: 'it@northwind.example', phone: '+46 8 555 01 23', hours: 'Monday to Friday, 08:00–17:00' },
  links: {
    'ask-for-app': 'https://intranet.northwind.example/it/ask-for-an-app',
    privacy: 'https://www.northwind.example/privacy',
    terms: 'https://www.northwind.example/terms',
  },
  pages: { login: context.loginPage },
  launch: { urlSchemes: [] },
  languages: ['en'],
});
