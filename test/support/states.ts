/** What the elements can look like: every state by name, and how a person gets there. */
import type { BrowserContext, Page } from 'playwright-core';
import type { Mock, MockOptions, SeedPerson } from 'portal-mock';
import type { Expected } from './watch.ts';
import { appStates } from './app-states.ts';
import { loginStates } from './login-states.ts';
import { menuStates } from './menu-states.ts';

/** Which element a state belongs to, and with it on which page it is shown. */
export type Place = 'login' | 'apps' | 'menu';

/** Where a state is reached. */
export interface Stage {
  page: Page;
  context: BrowserContext;
  mock: Mock;
  /** Opens the page with the element. */
  open: () => Promise<void>;
}

/** One look of an element. */
export interface State {
  place: Place;
  /** How the mock behaves. */
  mock?: Pick<MockOptions, 'scenario' | 'faults'>;
  /** Who is logged in before the page is opened. */
  person?: SeedPerson;
  /** What the console may report on the way. */
  expected?: readonly Expected[];
  /** Goes there, and ends when a person sees it. */
  reach: (stage: Stage) => Promise<void>;
}

/** Every state, by a name that files can have. */
export const states: Readonly<Record<string, State>> = { ...loginStates, ...appStates, ...menuStates };
