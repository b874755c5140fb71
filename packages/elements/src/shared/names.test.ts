import { expect, fixture, html } from '@open-wc/testing';
import { AppSearch } from '../app-grid/app-search.ts';
import { byCategory } from '../app-grid/by-category.ts';
import { returnTime } from '../app-grid/return-time.ts';
import { emailInitials, initials } from './initials.ts';
import { languageOf } from './language.ts';
import { important } from './light-styles.ts';
import { duration } from './messages/duration.ts';
import { hueOf } from './monogram.ts';

const app = (id: string, name: string, category?: string): Parameters<AppSearch['find']>[0][number] => ({
  id,
  name,
  mfa: false,
  status: 'available',
  favourite: false,
  hasDetails: false,
  ...(category !== undefined && { category }),
});

describe('small pieces', () => {
  it('takes initials from people and applications', () => {
    expect(['Astrid Lindqvist', 'Penny Expenses', 'Payslip', 'Åke  van den Östberg', '李小龙', ''].map(initials)).to.deep.equal(
      ['AL', 'PE', 'Pa', 'ÅÖ', '李小', ''],
    );
    expect(['astrid@x.example', 'astrid.lindqvist@x.example', '@', 'no-reply+1@x.example'].map(emailInitials)).to.deep.equal([
      'A',
      'AL',
      '',
      'NR',
    ]);
  });

  it('gives each name the hue of the design', () => {
    const hues = { Fieldnotes: 345, Payslip: 255, 'Gather Rooms': 105, Timecard: 150, Learnwell: 195, 'Penny Expenses': 270 };
    for (const [name, hue] of Object.entries(hues)) expect(hueOf(name), name).to.equal(hue);
  });

  it('says durations in words', () => {
    expect([8, 60, 61, 872].map((seconds) => duration(seconds))).to.deep.equal([
      '8 seconds',
      '1 minute',
      '1 minute 1 second',
      '14 minutes 32 seconds',
    ]);
  });

  it('says when something returns: the time today, else the day, with 24 hours in every language', () => {
    const now = new Date(2026, 5, 3, 9);
    const say = (locale: string, ...at: [number, number]): string =>
      returnTime(new Date(2026, 5, ...at, 30).toISOString(), { locale, now });
    expect(say('en-GB', 3, 18)).to.equal('18:30');
    expect(say('en-GB', 4, 8)).to.match(/^4 Jun, 08:30$/);
    expect(say('en', 3, 14)).to.equal('14:30');
    expect(say('en-US', 3, 0)).to.equal('00:30');
    expect(say('nb', 4, 14)).to.match(/^4\. jun.*14:30$/);
  });

  it('takes the language of the nearest that names one, through shadow roots, and else the person’s own', async () => {
    const around = await fixture(
      html`<div lang="sv">
        <p lang=""></p>
        <p lang="no such tag"></p>
        <p lang="de-CH"></p>
      </div>`,
    );
    const [none, wrong, german] = around.children;
    const language = (of: Element | undefined): string => (of ? languageOf(of) : '');
    expect(language(german)).to.equal('de-CH');
    const inner = document.createElement('b');
    german?.attachShadow({ mode: 'open' }).append(inner);
    expect(languageOf(inner)).to.equal('de-CH');
    const own = /^[a-z]{2}/.test(navigator.language) ? navigator.language : 'en';
    expect([none, wrong].map(language)).to.deep.equal([own, own]);
    expect(languageOf(document.createElement('p'))).to.equal(own);
  });

  it('finds applications by every word, in any order', () => {
    const apps = [app('a', 'Café Möbel'), app('b', 'Penny Expenses')];
    const search = new AppSearch();
    expect(search.find(apps, 'mobel cafe').map(({ id }) => id)).to.deep.equal(['a']);
    expect(search.find(apps, '  ')).to.equal(apps);
    expect(search.find(apps, 'penny cafe')).to.deep.equal([]);
  });

  it('keeps the order of categories, and those without one last', () => {
    const groups = byCategory([app('a', 'A'), app('b', 'B', 'Sales'), app('c', 'C', 'People'), app('d', 'D', 'Sales')]);
    expect([...groups.keys()]).to.deep.equal(['Sales', 'People', '']);
    expect(groups.get('Sales')?.map(({ id }) => id)).to.deep.equal(['b', 'd']);
  });

  it('makes every declaration important but custom properties, and no selector', () => {
    expect(
      important('a:hover{color:red;--_x:1px;padding:0}@container (inline-size < 1px){b::after{content:"";inset:0 !important}}'),
    ).to.equal(
      'a:hover{color:red !important;--_x:1px;padding:0 !important}@container (inline-size < 1px){b::after{content:"" !important;inset:0 !important}}',
    );
  });
});
