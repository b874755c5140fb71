import { App, AppDetails, appOperations, AppPage, Launch } from '../apps.ts';
import { document, documentOperations } from './registry.ts';

const skylarkMail: App = {
  id: 'skylark-mail',
  name: 'Skylark Mail',
  description: 'Mail and calendar for everybody at Northwind.',
  label: 'Email',
  category: 'Communication',
  publisher: 'Skylark',
  logo: '/portal/logos/skylark-mail.svg',
  mfa: false,
  status: 'available',
  favourite: true,
  usedAt: '2026-06-03T07:42:10Z',
  hasDetails: false,
};

const payslip: App = {
  id: 'payslip',
  name: 'Payslip',
  label: 'Payroll',
  category: 'People',
  mfa: true,
  status: 'available',
  favourite: false,
  hasDetails: true,
};

const tallyroom: App = {
  id: 'tallyroom',
  name: 'Tallyroom',
  label: 'Budgets',
  category: 'Finance',
  mfa: false,
  status: 'available',
  favourite: false,
  new: true,
  accessEndsAt: '2026-06-03T17:00:00Z',
  hasDetails: false,
};

const beaconStatus: App = {
  id: 'beacon-status',
  name: 'Beacon Status',
  label: 'Uptime',
  category: 'Engineering',
  mfa: false,
  status: 'maintenance',
  availableAt: '2026-06-03T16:00:00Z',
  favourite: false,
  hasDetails: false,
};

const appMembers = {
  description: 'One line about it, at most 256 characters.',
  label: 'What it is, in two or three words.',
  category: 'The section it is listed under.',
  logo: 'Image address: https, or same origin. Without one a monogram is drawn.',
  status: '`available`, `maintenance` or `unavailable`; anything else reads as `unavailable`.',
  mfa: 'Asks for a second step when it is opened.',
  availableAt: 'When it returns. Only where `status` is not `available`.',
  favourite: 'Whether this person has marked it.',
  usedAt: 'When this person last opened it from the portal.',
  new: 'Given to this person lately, and not opened yet.',
  accessEndsAt: 'When this person’s access ends by itself; afterwards the application does not exist for them.',
  hasDetails: 'Whether `getApp` has more to tell than this. Only then is there something to link to.',
};

export const appDocs = [
  document(App, {
    id: 'App',
    description: 'One application that a person may open.',
    members: appMembers,
    examples: [skylarkMail, payslip, beaconStatus, tallyroom],
  }),
  document(AppDetails, {
    id: 'AppDetails',
    description: 'One application with what the administrator has to say about it.',
    members: {
      ...appMembers,
      notes: 'Plain text, paragraphs apart by an empty line.',
      learnMore: 'A page about it: https.',
      support: 'Whom to ask about it, where that is not whom to ask about the portal.',
      access:
        'How it is opened: `sso`, with the person logged in there, or `bookmark`, as a mere link. Anything else reads as `sso`.',
      address: 'The host it opens on, as people read it.',
    },
    examples: [
      {
        ...payslip,
        notes: 'Payslips are there from the 25th of each month.',
        learnMore: 'https://intranet.northwind.example/people/payslip',
        support: { email: 'payroll@northwind.example', hours: 'Weekdays 9:00–15:00' },
        access: 'sso',
        address: 'payslip.northwind.example',
      },
      { ...skylarkMail, access: 'sso' },
    ],
  }),
  document(AppPage, {
    id: 'AppPage',
    description: 'A page of applications, in the administrator’s order.',
    members: { nextCursor: 'Opaque; `null` on the last page.' },
    examples: [
      { items: [skylarkMail, payslip, beaconStatus], nextCursor: null },
      { items: [skylarkMail], nextCursor: 'c2t5bGFyay1tYWls' },
    ],
  }),
  document(Launch, {
    id: 'Launch',
    description: 'Where to send the browser so that the application opens with the person logged in. Works once.',
    members: {
      url: 'https, or a scheme that `getConfiguration` lists under `launch.urlSchemes`.',
      method: '`get`: go to `url`. `post`: submit `fields` as a form to `url`.',
      expiresIn: 'Seconds during which it works, at most 60.',
    },
    examples: [
      { url: 'https://mail.northwind.example/sso?ticket=6nTqk2Yc9uWb', method: 'get', expiresIn: 60 },
      {
        url: 'https://payslip.northwind.example/acs',
        method: 'post',
        fields: { SAMLResponse: 'PHNhbWxwOlJlc3BvbnNlLz4=', RelayState: 'payslip' },
        expiresIn: 60,
      },
    ],
  }),
];

const id = { description: 'The application’s `id`.', example: 'skylark-mail' };

export const appGroup = documentOperations(appOperations, {
  name: 'Applications',
  description: 'What a person may open, and opening it.',
  operations: {
    listApps: {
      description: 'The applications this person may open, in the administrator’s order. The order is stable between pages.',
      params: {
        search: {
          description: 'Matches name, description, label, category and publisher; case and accents do not matter.',
          example: 'pay',
        },
        category: { description: 'Only this category, spelled as in `App.category`.', example: 'People' },
        limit: { description: 'Items a page.', example: 50 },
        cursor: {
          description: '`nextCursor` of the page before, with the same `search` and `category`.',
          example: 'c2t5bGFyay1tYWls',
        },
      },
    },
    getApp: {
      description:
        'One application, with its details. An application of somebody else answers exactly like one that does not exist. One that the administrator has hidden is in no list, and is there for whoever has its `id`.',
      params: { id },
    },
    addFavourite: { description: 'Marks an application. Done twice it is as done once.', params: { id } },
    removeFavourite: { description: 'Takes the mark off. Done twice it is as done once.', params: { id } },
    launchApp: {
      description:
        'Mints a launch that works once, within `expiresIn` seconds, for this session and this application. `step-up-required` carries what the application’s policy asks for, and its id as `app`.',
      params: { id },
    },
    openApp: {
      description:
        'A tile’s real link. Redirects to the application; without a session to the log-in page with the application’s id as `portal-app` in its query, and without enough proof to the step-up page with it as `portal-step-up`, so that the person goes on from there in the same tab. Problems are answered as a page for people.',
      params: { id },
    },
  },
});
