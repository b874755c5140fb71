import { logos } from './logos.ts';
import type { SeedApp } from './seed.ts';

type Row = readonly [name: string, label: string, publisher: string, description: string, extra?: Extra];

/** What else a row has; where it depends on when the mock starts (milliseconds since 1970), a function of that. */
type Extra = Partial<SeedApp> | ((startedAt: number) => Partial<SeedApp>);

const hour = 3_600_000;

/** Until the next full hour that is at least two hours away. */
const inMaintenance = (startedAt: number): Partial<SeedApp> => ({ backAt: Math.ceil((startedAt + 2 * hour) / hour) * hour });

/** The standard applications of Northwind, by category, in the administrator's order. */
const rows: Record<string, readonly Row[]> = {
  Communication: [
    ['Skylark Mail', 'Email', 'Skylark', 'Company email and calendar', { logo: logos['skylark-mail'] }],
    ['Huddle', 'Chat', 'Huddle Labs', 'Messages and calls with your team', { logo: logos.huddle }],
    ['Fieldnotes', 'Wiki', 'Fieldnotes', 'How we work, written down'],
    ['Gather Rooms', 'Meeting rooms', 'Gather', 'Book a room, a desk or a parking space'],
  ],
  People: [
    ['Payslip', 'Payroll', 'Paymark', 'Payslips, tax statements and bank details', { mfa: true }],
    ['Timecard', 'Time', 'Timecard', 'Report hours, holidays and sick leave'],
    ['Oakwell Benefits', 'Benefits', 'Oakwell', 'Health cover, pension and wellness allowance'],
    ['Learnwell', 'Training', 'Learnwell', 'Courses and certificates'],
    ['Staffdesk', 'HR requests', 'Staffdesk', 'Ask the People team, from contracts to parental leave'],
  ],
  Finance: [
    ['Ledgerline', 'Accounting', 'Ledgerline', 'Bookkeeping and invoices', { logo: logos.ledgerline }],
    ['Penny Expenses', 'Expenses', 'Penny', 'Receipts, per diems and company cards'],
    ['Waypoint', 'Travel', 'Waypoint Travel', 'Book trains, flights and hotels', { logo: logos.waypoint }],
    ['Tallyroom', 'Budgets', 'Tallyroom', 'Budgets and forecasts by department'],
  ],
  Engineering: [
    ['Codeharbor', 'Source code', 'Codeharbor', 'Repositories, reviews and pipelines', { logo: logos.codeharbor }],
    ['Vaultkeeper', 'Secrets', 'Vaultkeeper', 'Shared passwords and keys', { mfa: true }],
    ['Beacon Status', 'Uptime', 'Beacon', 'What is up, what is down, and since when', inMaintenance],
    ['Gantry', 'Deployments', 'Gantry', 'Releases and environments'],
  ],
  Sales: [
    ['Trellis CRM', 'Customers', 'Trellis', 'Customers, contacts and deals'],
    ['Orderbook', 'Orders', 'Orderbook', 'Orders and deliveries'],
    ['Quoteworks', 'Quotes', 'Quoteworks', 'Price lists and quotes'],
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
