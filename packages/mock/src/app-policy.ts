import type { Context } from './context.ts';
import type { Demand } from './demand.ts';
import type { SeedApp } from './seed/seed.ts';

/** What an application asks of whoever opens it. */
export interface AppPolicy extends Demand {
  /** The administrator keeps everybody out, whatever is proven. */
  readonly denied?: true;
}

/** What an application that asks for a second step asks for: that it was given in the last twelve hours. */
const secondStep: AppPolicy = { acr: 'mfa', maxAge: 43_200 };

/** The policy of an application, if it has one. */
export const policyOf = ({ settings }: Context, { policy, mfa }: SeedApp): AppPolicy | undefined =>
  settings.appPolicy ?? policy ?? (mfa ? secondStep : undefined);
