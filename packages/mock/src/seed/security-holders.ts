import { tildaDevice, tildaIPhone, tildaMacBook, tildaUsbKey } from './more-credentials.ts';
import { threeMonths } from './history.ts';
import { person } from './person.ts';
import type { SeedPerson } from './seed.ts';

/** People whose account security has something to show. */
export const securityHolders = {
  tilda: {
    ...person,
    id: 'p-tilda',
    name: 'Tilda Bergman',
    email: 'tilda@northwind.example',
    summary: 'every way to log in, and 7 of 10 recovery codes',
    password: 'paper-lighthouse-tilda',
    passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$O67Eo52rLriOo/cfXJpYkg$6VFkr29SwfvKt5eGSRsVckY9znaFeOHPJrgaNHRweaA',
    passwordDaysAgo: 30,
    authenticators: [
      {
        id: 'a-tilda-phone',
        label: 'Tilda’s phone',
        secret: 'FA4F4VAA57ZK62GEPQOLR2UKC4MRY3LX',
        addedDaysAgo: 120,
        usedHoursAgo: 2,
      },
    ],
    credentials: [tildaMacBook, tildaIPhone, tildaUsbKey, tildaDevice],
    phone: { id: 'ph-tilda', name: 'Tilda’s phone', app: 'Northwind app 4.2', addedDaysAgo: 120, usedHoursAgo: 26 },
    recoveryCodes: [
      'PBKE-WTMJ-0N7F-AEWF',
      '97YE-CZ5P-CHXP-W6ZB',
      'HEHR-AHJV-M0K5-2FYV',
      'A9N2-5D6B-X3ZH-XGDR',
      'VS81-XQHH-7MP9-DS9B',
      'PY98-FYK0-N6TT-7993',
      'Y3BF-DGV2-3HYK-47EJ',
      'Q4F7-P54M-D6NR-Z2FF',
      'KF1K-EJVY-3YET-YSVZ',
      '3SG7-W1HK-B2TX-SBBQ',
    ],
    recoveryCodesUsed: 3,
    activity: threeMonths('Tilda’s phone'),
  },
  ulrik: {
    ...person,
    id: 'p-ulrik',
    name: 'Ulrik Madsen',
    email: 'ulrik@northwind.example',
    summary: 'must have a second step, and has one alone',
    password: 'distant-meadow-ulrik',
    passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$S6wY/Rz49ODX9ijr+jhtJg$6Dvry+UzJxDC/jK9EmEDmnPUWSD4jfGxf1EbvTMa4gQ',
    authenticators: [{ id: 'a-ulrik-phone', label: 'Phone', secret: '6CFEF5M7Z7P5PIH2SMNMH654PCXPYI55', addedDaysAgo: 40 }],
    mfaDaysAgo: 41,
  },
  vera: {
    ...person,
    id: 'p-vera',
    name: 'Vera Novak',
    email: 'vera@northwind.example',
    summary: 'password managed by a directory',
    password: 'marble-compass-vera',
    passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$BSiDgJvXOiR2XnFM8mVVPQ$XARwx1wZgjqzg+ZqXOnB2hqEWUtWumOG0VXGdjwPuUY',
    passwordManager: {
      name: 'Northwind Active Directory',
      url: 'https://intranet.northwind.example/it/password',
    },
  },
} as const satisfies Record<string, SeedPerson>;
