import { ZxcvbnFactory } from '@zxcvbn-ts/core';

/** 1 Weak, 2 Fair, 3 Good, 4 Strong. */
export type Strength = 1 | 2 | 3 | 4;

/** Longer passwords are rated by their beginning: more changes nothing but the time it takes. */
const longest = 64;

/**
 * Guesses, as powers of ten, from which a password is Fair, Good and Strong. They are above those of zxcvbn: without its word
 * lists, which are too large for a page, it takes every word for characters that have to be guessed one by one.
 */
const bounds = [8, 12, 18];

/** What so many passwords are made of that even a small list tells much. */
const common = (
  'password passwort passord lösenord motdepasse contraseña senha welcome willkommen hello letmein login admin administrator user ' +
  'guest master access secret default change changeme test temp qwerty qwertz azerty asdf zxcv iloveyou dragon monkey football ' +
  'baseball sunshine princess shadow superman batman spring summer autumn winter monday friday january march april june july august ' +
  'september october november december company intranet portal'
).split(' ');

const zxcvbn = new ZxcvbnFactory({ dictionary: { common } });

/** How hard a password is to guess, for somebody who knows the words in `known`. Advice, no rule. */
export function strengthOf(password: string, known: readonly string[]): Strength {
  const { guessesLog10 } = zxcvbn.check(password.slice(0, longest), [...known]);
  return (1 + bounds.filter((bound) => guessesLog10 >= bound).length) as Strength;
}
