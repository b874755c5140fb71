import { logos } from './logos.ts';
import type { SeedApp } from './seed.ts';

type Row = readonly [name: string, label: string, publisher: string, description: string, extra?: Extra];

/** What else a row has; where it depends on when the mock starts (milliseconds since 1970), a function of that. */
type Extra = Partial<SeedApp> | ((startedAt: number) => Partial<SeedApp>);

const hour = 3_600_000;

/** Until the next full hour that is at least two hours away. */
const inMaintenance = (startedAt: number): Partial<SeedApp> => ({ backAt: Math.ceil((startedAt + 2 * hour) / hour) * hour });

/** A project's, for three hours from now. */
const forThreeHours = (startedAt: number): Partial<SeedApp> => ({ accessEndsAt: startedAt + 3 * hour });

/** Since yesterday. */
const isNew = (startedAt: number): Partial<SeedApp> => ({ givenAt: startedAt - 24 * hour });

/** The standard applications of Northwind, by category, in the administrator's order. */
const rows: Record<string, readonly Row[]> = {
  Communication: [
    ['Skylark Mail', 'Email', 'Skylark', 'Company email and calendar', { logo: logos['skylark-mail'] }],
    ['Huddle', 'Chat', 'Huddle Labs', 'Messages and calls with your team', { logo: logos.huddle }],
    [
      'Fieldnotes',
      'Wiki',
      'Fieldnotes',
      'How we work, written down',
      {
        access: 'bookmark',
        address: 'fieldnotes.northwind.example',
        notes: 'Anybody at Northwind can read and write. What is confidential belongs elsewhere.',
      },
    ],
    ['Old Intranet', 'Archive', 'Northwind', 'What was there before, to read only', { hidden: true }],
    ['Gather Rooms', 'Meeting rooms', 'Gather', 'Book a room, a desk or a parking space'],
  ],
  People: [
    [
      'Payslip',
      'Payroll',
      'Paymark',
      'Payslips, tax statements and bank details',
      {
        mfa: true,
        address: 'payslip.northwind.example',
        notes:
          'Payslips are there from the 25th of each month, for the last seven years.\n\nChanges of your bank details count from the next month.',
        learnMore: 'https://intranet.northwind.example/people/payslip',
        support: { email: 'payroll@northwind.example', phone: '+46 8 555 01 30', hours: 'Weekdays, 9:00–15:00' },
      },
    ],
    ['Timecard', 'Time', 'Timecard', 'Report hours, holidays and sick leave'],
    ['Oakwell Benefits', 'Benefits', 'Oakwell', 'Health cover, pension and wellness allowance'],
    ['Learnwell', 'Training', 'Learnwell', 'Courses and certificates'],
    ['Staffdesk', 'HR requests', 'Staffdesk', 'Ask the People team, from contracts to parental leave'],
  ],
  Finance: [
    ['Ledgerline', 'Accounting', 'Ledgerline', 'Bookkeeping and invoices', { logo: logos.ledgerline }],
    ['Penny Expenses', 'Expenses', 'Penny', 'Receipts, per diems and company cards'],
    ['Waypoint', 'Travel', 'Waypoint Travel', 'Book trains, flights and hotels', { logo: logos.waypoint }],
    ['Tallyroom', 'Budgets', 'Tallyroom', 'Budgets and forecasts by department', forThreeHours],
    [
      'Treasury Desk',
      'Payments',
      'Treasury',
      'Approve payments and transfers',
      { mfa: true, policy: { acr: 'phr', maxAge: 300 }, notes: 'Asks for a passkey or a security key every five minutes.' },
    ],
    [
      'Dealroom',
      'Mergers',
      'Dealroom',
      'Documents of deals that are not public yet',
      { mfa: true, policy: { acr: 'mfa', denied: true }, notes: 'Closed until the announcement.' },
    ],
  ],
  Engineering: [
    ['Codeharbor', 'Source code', 'Codeharbor', 'Repositories, reviews and pipelines', { logo: logos.codeharbor }],
    ['Vaultkeeper', 'Secrets', 'Vaultkeeper', 'Shared passwords and keys', { mfa: true, policy: { acr: 'mfa', maxAge: 0 } }],
    ['Beacon Status', 'Uptime', 'Beacon', 'What is up, what is down, and since when', inMaintenance],
    ['Gantry', 'Deployments', 'Gantry', 'Releases and environments'],
  ],
  Sales: [
    ['Trellis CRM', 'Customers', 'Trellis', 'Customers, contacts and deals'],
    ['Orderbook', 'Orders', 'Orderbook', 'Orders and deliveries'],
    ['Quoteworks', 'Quotes', 'Quoteworks', 'Price lists and quotes', isNew],
  ],
};

/** The standard applications of Northwind, when the mock starts at a time (milliseconds since 1970). */
export const standardApps = (startedAt: number): readonly SeedApp[] =>
  Object.entries(rows).flatMap(([category, apps]) =>
    apps.map(([name, label, publisher, description, extra]) => ({
      id: name.toLowerCase().replaceAll(' ', '-'),
      name,
      label,
      category,
      publisher,
      description,
      ...(typeof extra === 'function' ? extra(startedAt) : extra),
    })),
  );
