import { expect } from '@open-wc/testing';
import type { App } from 'portal-contract';
import { AppSearch } from './app-search.ts';
import { type Arrangement, standard } from './arrangement.ts';
import {
  addToCollection,
  createCollection,
  deleteCollection,
  hide,
  limits,
  moveApp,
  moveInCollection,
  renameCollection,
  shiftCollection,
  unhide,
} from './changes.ts';
import { fold } from './fold.ts';
import { beginsButForATypo } from './one-typo.ts';
import { inOrder } from './in-order.ts';
import { moved, reordered } from './order.ts';
import { Picked } from './picked.ts';
import { sectionsOf } from './sections.ts';
import { tidyApp, tidyLine } from './tidy-app.ts';
import { timesIn } from './times.ts';

const app = (id: string, more: Partial<App> = {}): App => ({
  id,
  name: id,
  mfa: false,
  status: 'available',
  favourite: false,
  hasDetails: false,
  ...more,
});

const searchApps = (...args: Parameters<AppSearch['find']>): readonly App[] => new AppSearch().find(...args);

const idsOf = (apps: readonly { id: string }[]): string[] => apps.map(({ id }) => id);

describe('search of applications', () => {
  it('compares without accents, case and what cannot be seen', () => {
    expect(['Žluťoučký', 'SØRBY', 'Straße', 'İstanbul', 'Łódź', 'a\u200bb', 'ﬁn'].map(fold)).to.deep.equal([
      'zlutoucky',
      'sorby',
      'strasse',
      'istanbul',
      'lodz',
      'ab',
      'fin',
    ]);
  });

  it('overlooks one letter: another, one too many, one too few, two that changed places; also at the beginning', () => {
    for (const typed of ['payroll', 'payr', 'paxroll', 'payyroll', 'paroll', 'pyaroll', 'xayroll', 'ayroll', 'payrolls'])
      expect(beginsButForATypo('payroll', typed), typed).to.equal(true);
    for (const typed of ['paxrxll', 'pal', 'yaproll', 'rollpay', 'pxyroil'])
      expect(beginsButForATypo('payroll', typed), typed).to.equal(false);
  });

  it('finds best what begins so, then a word of the name, any word, anything', () => {
    const apps = [
      app('inside', { name: 'Workbook' }),
      app('word', { name: 'Zed', description: 'A book of orders' }),
      app('name-word', { name: 'Order Book' }),
      app('name', { name: 'Bookings' }),
    ];
    expect(idsOf(searchApps(apps, 'book'))).to.deep.equal(['name', 'name-word', 'word', 'inside']);
  });

  it('looks at name, description, label, category and publisher, with every word', () => {
    const apps = [
      app('a', { name: 'Payslip', description: 'Tax statements', label: 'Payroll', category: 'People', publisher: 'Paymark' }),
    ];
    for (const query of ['slip', 'tax', 'payroll', 'people', 'paymark', 'paymark tax', ' PEOPLE  pays '])
      expect(searchApps(apps, query), query).to.have.length(1);
    expect(searchApps(apps, 'paymark zebra')).to.deep.equal([]);
  });

  it('overlooks a typo only where nothing else is found', () => {
    const apps = [app('a', { name: 'Ledgerline' }), app('b', { name: 'Lodger' })];
    expect(idsOf(searchApps(apps, 'ledger'))).to.deep.equal(['a']);
    expect(idsOf(searchApps(apps, 'ledgre'))).to.deep.equal(['a']);
    expect(idsOf(searchApps(apps, 'lxdger'))).to.deep.equal(['a', 'b']);
  });
});

describe('order of applications', () => {
  it('moves before and after, and not at all where that is no place', () => {
    expect(moved(['a', 'b', 'c'], 'a', { after: 'c' })).to.deep.equal(['b', 'c', 'a']);
    expect(moved(['a', 'b', 'c'], 'c', { before: 'a' })).to.deep.equal(['c', 'a', 'b']);
    for (const place of [{ after: 'x' }, { before: 'a' }]) expect(moved(['a', 'b'], 'a', place)).to.deep.equal(['a', 'b']);
  });

  it('keeps an order no longer than it has to be, with what is not there now', () => {
    expect(reordered([], ['a', 'b', 'c', 'd'], 'b', { before: 'a' })).to.deep.equal(['b']);
    expect(reordered(['b', 'a'], ['a', 'b', 'c', 'd'], 'b', { after: 'a' })).to.deep.equal([]);
    expect(reordered(['gone', 'b'], ['a', 'b', 'c'], 'c', { before: 'b' })).to.deep.equal(['gone', 'c', 'b']);
    expect(reordered([], ['a', 'b', 'c'], 'a', { after: 'c' })).to.deep.equal(['b', 'c']);
  });

  it('puts what has no place last, as it comes', () => {
    expect(
      idsOf(
        inOrder(
          ['a', 'b', 'c'].map((id) => ({ id })),
          ['c', 'gone'],
        ),
      ),
    ).to.deep.equal(['c', 'a', 'b']);
  });

  it('knows where something that was picked up would be dropped', () => {
    const picked = new Picked({ id: 'b', section: 's', ids: ['a', 'b', 'c', 'd'] });
    expect(picked.place).to.equal(undefined);
    expect([picked.moveTo(3), picked.ids.join(''), picked.place]).to.deep.equal([true, 'acdb', { after: 'd' }]);
    expect([picked.moveTo(0), picked.ids.join(''), picked.place]).to.deep.equal([true, 'bacd', { before: 'a' }]);
    expect([picked.moveTo(0), picked.moveTo(9)]).to.deep.equal([false, false]);
  });
});

describe('arrangement', () => {
  const two: Arrangement = {
    ...standard,
    collections: [
      { id: '1', name: 'One', apps: ['a', 'b'] },
      { id: '2', name: 'Two', apps: [] },
    ],
  };

  it('hides and shows', () => {
    const hidden = hide('a')(hide('a')(standard));
    expect(hidden.hidden).to.deep.equal(['a']);
    expect(unhide('a')(hidden).hidden).to.deep.equal([]);
  });

  it('shows the order that it makes', () => {
    const { sort, order } = moveApp('b', { before: 'a' }, ['a', 'b', 'c'])({ ...standard, sort: 'name' });
    expect([sort, order]).to.deep.equal(['category', ['b']]);
  });

  it('creates, renames, fills, moves and deletes collections', () => {
    const names = (of: Arrangement): string[] => of.collections.map(({ name }) => name);
    expect(names(createCollection({ id: '3', name: 'Three', apps: [] })(two))).to.deep.equal(['One', 'Two', 'Three']);
    expect(names(createCollection({ id: '3', name: 'Three', apps: [] }, 1)(two))).to.deep.equal(['One', 'Three', 'Two']);
    expect(names(renameCollection('2', 'Zwei')(two))).to.deep.equal(['One', 'Zwei']);
    expect(names(shiftCollection('2', -1)(two))).to.deep.equal(['Two', 'One']);
    expect(names(shiftCollection('2', 1)(two))).to.deep.equal(['One', 'Two']);
    expect(names(deleteCollection('1')(two))).to.deep.equal(['Two']);
    expect(addToCollection('2', 'c')(addToCollection('2', 'c')(two)).collections[1]?.apps).to.deep.equal(['c']);
    expect(moveInCollection('1', 'b', { before: 'a' })(two).collections[0]?.apps).to.deep.equal(['b', 'a']);
  });

  it('changes nothing where it makes no sense any more', () => {
    for (const change of [
      deleteCollection('9'),
      shiftCollection('9', 1),
      renameCollection('9', 'x'),
      addToCollection('9', 'a'),
    ])
      expect(change(two)).to.deep.equal(two);
    const full: Arrangement = {
      ...standard,
      collections: Array.from({ length: limits.collections }, (_, id) => ({ id: `${id}`, name: 'x', apps: [] })),
    };
    expect(createCollection({ id: 'new', name: 'y', apps: [] })(full)).to.equal(full);
  });
});

describe('sections', () => {
  const apps = [
    app('a', { category: 'Sales', favourite: true, usedAt: '2026-06-01T08:00:00Z' }),
    app('b', { category: 'People', usedAt: '2026-05-01T08:00:00Z' }),
    app('c', { category: 'Sales', usedAt: '2026-06-01T07:00:00Z' }),
    app('d'),
  ];
  const told = (...args: Parameters<typeof sectionsOf>): string[] =>
    sectionsOf(...args).map(({ kind, title, apps }) => `${kind} ${title}: ${idsOf(apps).join(' ')}`);

  it('shows favourites, what was used last, own collections, and categories in their order', () => {
    const collections = [{ id: '1', name: 'Mine', apps: ['d', 'gone'] }];
    expect(told(apps, { ...standard, collections, order: ['c'] }, 'category', 'en')).to.deep.equal([
      'favourites : a',
      'recent : c b',
      'collection Mine: d',
      'category Sales: c a',
      'category People: b',
      'category : d',
    ]);
  });

  it('sorts by name and by use, and shows no section that says the same', () => {
    expect(told(apps, standard, 'name', 'en')).to.deep.equal(['favourites : a', 'all : a b c d']);
    expect(told(apps, standard, 'recent', 'en')).to.deep.equal(['favourites : a', 'all : a c b d']);
    expect(told(apps, standard, 'category', 'en', true)).to.deep.equal(['all : a c b d']);
  });

  it('leaves out what is hidden, keeps to a category, and stops at a limit', () => {
    const arrangement = { ...standard, hidden: ['b'] };
    expect(told(apps, arrangement, 'name', 'en')).to.deep.equal(['favourites : a', 'all : a c d']);
    expect(told(apps, arrangement, 'category', 'en', false, true).at(-1)).to.equal('hidden : b');
    expect(told(apps, standard, 'name', 'en', false, false, 'People')).to.deep.equal(['all : b']);
    expect(told(apps, standard, 'name', 'en', false, false, undefined, 3)).to.deep.equal(['favourites : a', 'all : a b']);
  });
});

describe('hostile words', () => {
  it('takes out what turns text around or cannot be seen, and leaves emoji and scripts as they are', () => {
    expect(tidyLine('invoice\u202Efdp.exe')).to.equal('invoicefdp.exe');
    expect(tidyLine('a\u200b\u2060\ufeffb\n\tc')).to.equal('ab c');
    expect(tidyLine('👩‍💻 می‌خواهم')).to.equal('👩‍💻 می‌خواهم');
    expect(tidyLine(`z${'\u0301'.repeat(40)}`)).to.equal(`z${'\u0301'.repeat(4)}`);
    expect(tidyLine('<img src=x onerror=alert(1)>')).to.equal('<img src=x onerror=alert(1)>');
  });

  it('calls an application by its id where its name cannot be seen', () => {
    expect(tidyApp(app('mail', { name: '\u200b\u3164', label: '\u200b' }))).to.deep.equal(app('mail'));
  });
});

describe('times of applications', () => {
  const now = new Date(2026, 5, 10, 12);
  const times = timesIn({ locale: 'en-GB', now });
  const at = (...[month, day, hour, minute = 0]: [number, number, number, number?]): string =>
    new Date(2026, month, day, hour, minute).toISOString();

  it('says when access ends, while that is soon', () => {
    expect([at(5, 10, 15), at(5, 10, 12, 25), at(5, 10, 11), at(5, 14, 12), at(6, 14, 12)].map(times.endsIn)).to.deep.equal([
      'Ends in 3 h',
      'Ends in 25 min',
      'Ends soon',
      'Ends 14 June',
      undefined,
    ]);
  });

  it('counts days where the person is', () => {
    const there = (timeZone: string) => timesIn({ locale: 'en-GB', timeZone, now: new Date('2026-06-10T11:00:00Z') });
    const used = '2026-06-09T13:00:00Z';
    expect([there('Pacific/Auckland').usedOn(used), there('America/New_York').usedOn(used)]).to.deep.equal([
      'Today',
      'Yesterday',
    ]);
    const back = '2026-06-10T13:00:00Z';
    expect([there('Pacific/Auckland').backAt(back), there('America/New_York').backAt(back)]).to.deep.equal([
      'Back at 11 Jun, 01:00',
      'Back at 09:00',
    ]);
    const newYear = timesIn({ locale: 'en-GB', timeZone: 'Pacific/Auckland', now: new Date('2026-12-31T12:00:00Z') });
    expect(newYear.usedOn('2026-12-20T12:00:00Z')).to.equal('21 December 2026');
  });

  it('says when something was used, as people say it', () => {
    expect(
      [at(5, 10, 11, 59), at(5, 10, 11, 48), at(5, 10, 11), at(5, 9, 20), at(5, 8, 9), at(5, 3, 9)].map(times.ago),
    ).to.deep.equal(['1 minute ago', '12 minutes ago', '1 hour ago', 'Yesterday', 'Monday', '3 June']);
    expect(times.ago(at(5, 10, 12, 1))).to.equal('Just now');
    expect([at(5, 10, 1), at(4, 25, 1)].map(times.usedOn)).to.deep.equal(['Today', '25 May']);
  });
});
