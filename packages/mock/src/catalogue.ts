import { generatedApp } from './seed/generated-apps.ts';
import type { AppAccess, SeedApp } from './seed/seed.ts';

/** Every application there is. */
export interface Catalogue {
  /**
   * The applications that an access stands for, in the administrator's order. Without `mfa`, those that ask for a second step
   * are left out, unless they are listed by id.
   */
  of(access: AppAccess, options: { readonly mfa: boolean }): readonly SeedApp[];
}

/** A catalogue of the standard applications; beyond them it generates as many as are asked for, always the same. */
export function createCatalogue(standard: readonly SeedApp[]): Catalogue {
  const generated: SeedApp[] = [];
  const generate = (count: number): readonly SeedApp[] => {
    while (generated.length < count) generated.push(generatedApp(generated.length));
    return generated.slice(0, Math.max(0, count));
  };
  return {
    of: (access, { mfa }) => {
      if (typeof access === 'object') return standard.filter(({ id }) => access.includes(id));
      const open = mfa ? standard : standard.filter((app) => app.mfa !== true);
      if (access === 'standard') return open;
      const listed = open.filter(({ hidden }) => !hidden);
      return [...listed, ...generate(access - listed.length)].slice(0, access);
    },
  };
}
