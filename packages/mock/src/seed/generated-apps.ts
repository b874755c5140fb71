import type { SeedApp } from './seed.ts';

const firsts = [
  'Alder',
  'Beacon',
  'Cobalt',
  'Delta',
  'Ember',
  'Fathom',
  'Granite',
  'Harvest',
  'Indigo',
  'Juniper',
  'Keystone',
  'Lantern',
  'Meadow',
  'Nimbus',
  'Orchard',
  'Pioneer',
  'Quarry',
  'Ripple',
  'Summit',
  'Timber',
];

const seconds: readonly (readonly [name: string, label: string, category: string])[] = [
  ['Board', 'Planning', 'Projects'],
  ['Desk', 'Requests', 'Support'],
  ['Flow', 'Automation', 'Engineering'],
  ['Forms', 'Surveys', 'People'],
  ['Index', 'Search', 'Knowledge'],
  ['Ledger', 'Accounting', 'Finance'],
  ['Maps', 'Locations', 'Operations'],
  ['Notes', 'Documents', 'Knowledge'],
  ['Pulse', 'Analytics', 'Data'],
  ['Sign', 'Signatures', 'Legal'],
  ['Stock', 'Inventory', 'Operations'],
  ['Studio', 'Design', 'Marketing'],
  ['Track', 'Time', 'People'],
  ['Vault', 'Storage', 'Engineering'],
  ['Works', 'Maintenance', 'Operations'],
];

/** The generated application with a number: always the same one, with a name that sounds like a product. */
export function generatedApp(number: number): SeedApp {
  const first = firsts[number % firsts.length] ?? '';
  const [second, label, category] = seconds[Math.floor(number / firsts.length) % seconds.length] ?? ['', '', ''];
  const edition = Math.floor(number / (firsts.length * seconds.length)) + 1;
  const name = edition === 1 ? `${first} ${second}` : `${first} ${second} ${edition}`;
  return {
    id: name.toLowerCase().replaceAll(' ', '-'),
    name,
    label,
    category,
    publisher: first,
    description: `${label} for Northwind, by ${first}`,
  };
}
