import { Capability, Configuration, configurationOperations, contractVersion, Support } from '../configuration.ts';
import { passwordPolicy } from './password-policy.ts';
import { document, documentOperations } from './registry.ts';

const support = {
  url: 'https://intranet.northwind.example/it',
  email: 'it@northwind.example',
  phone: '+46 8 555 0140',
  hours: 'Weekdays 7:00–18:00',
};

export const configurationDocs = [
  document(Capability, {
    id: 'Capability',
    description: 'Whether one capability is offered, and if not, why.',
    members: { reason: 'A code such as `disabled-by-policy`.' },
    examples: [{ enabled: true }, { enabled: false, reason: 'disabled-by-policy' }],
  }),
  document(Support, {
    id: 'Support',
    description: 'Whom to turn to when something fails. Each way is optional; `url` wins over `email` over `phone`.',
    members: { hours: 'When the phone is answered, in the administrator’s words.' },
    examples: [support, { email: 'it@northwind.example' }],
  }),
  document(Configuration, {
    id: 'Configuration',
    description: 'What this portal offers and how it behaves. Public: it names no person and no lock-out threshold.',
    members: {
      contract: 'The version of this contract that the server keeps, `major.minor`. Minor versions only add.',
      branding: '`logo`: the company’s logo, https or same origin, drawn beside its name.',
      capabilities: 'Keyed by capability name; an absent name is not offered.',
      login:
        '`methods`: the step kinds a log-in may ask for; `passkey` and `device` where the first step offers to log in with a passkey or by device. `identifierExample`: what a company email looks like here, shown as a hint.',
      session: 'How long a session lives unused (`idleTimeout`) and at the longest (`absoluteTimeout`), in seconds.',
      links: 'Pages of the company to link to, keyed by what they are: `ask-for-app`, `privacy`, `terms`.',
      pages:
        'Where the host shows parts of the portal, same origin as the host page. `login`: the log-in page. `recovery`: the page that mailed recovery links lead to; without it, the log-in page. `stepUp`: the page that `openApp` leads to when more proof is needed; without it, the log-in page. `profile`: the page that links of recovery emails lead to.',
      launch: '`urlSchemes`: schemes beside https that a launch may use.',
      languages: 'BCP 47 tags.',
    },
    examples: [
      {
        contract: contractVersion,
        company: 'Northwind',
        branding: { logo: '/brand/northwind.svg' },
        capabilities: { apps: { enabled: true }, profile: { enabled: false, reason: 'disabled-by-policy' } },
        login: {
          methods: ['password', 'totp', 'webauthn', 'recovery-code', 'redirect', 'passkey', 'device'],
          identifierExample: 'name@northwind.example',
        },
        passwordPolicy,
        session: { idleTimeout: 1800, absoluteTimeout: 43_200 },
        support,
        links: { 'ask-for-app': 'https://intranet.northwind.example/it/apps' },
        pages: { login: '/login', recovery: '/recovery', stepUp: '/confirm', profile: '/profile' },
        launch: { urlSchemes: ['huddle'] },
        languages: ['en', 'sv'],
      },
    ],
  }),
];

export const configurationGroup = documentOperations(configurationOperations, {
  name: 'Configuration',
  description: 'What this portal offers.',
  operations: {
    getConfiguration: {
      description:
        'What this portal offers. Needs no log-in and is the same for everybody, so it may be cached for five minutes.',
      conditional: true,
    },
  },
});
