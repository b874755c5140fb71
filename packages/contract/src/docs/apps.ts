import { App, appOperations, AppPage, Launch } from '../apps.ts';
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
};

const payslip: App = { id: 'payslip', name: 'Payslip', label: 'Payroll', category: 'People', mfa: true, status: 'available' };

const beaconStatus: App = {
  id: 'beacon-status',
  name: 'Beacon Status',
  label: 'Uptime',
  category: 'Engineering',
  mfa: false,
  status: 'maintenance',
  availableAt: '2026-06-03T16:00:00Z',
};

export const appDocs = [
  document(App, {
    id: 'App',
    description: 'One application that a person may open.',
    members: {
      description: 'One line about it, at most 256 characters.',
      label: 'What it is, in two or three words.',
      category: 'The section it is listed under.',
      logo: 'Image address: https, or same origin. Without one a monogram is drawn.',
      status: '`available`, `maintenance` or `unavailable`; anything else reads as `unavailable`.',
      mfa: 'Asks for a second step when it is opened.',
      availableAt: 'When it returns. Only where `status` is not `available`.',
    },
    examples: [skylarkMail, payslip, beaconStatus],
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
      description: 'One application. An application of somebody else answers exactly like one that does not exist.',
      params: { id },
    },
    launchApp: {
      description: 'Mints a launch that works once, within `expiresIn` seconds, for this session and this application.',
      params: { id },
    },
    openApp: {
      description:
        'A tile’s real link. Redirects to the application, or without a session to the log-in page with the application’s id as `portal-app` in its query, so that the person goes on from there. Problems are answered as a page for people.',
      params: { id },
    },
  },
});
