/** Letters that a word must have before a typo in it is overlooked: in a shorter one, a letter is too much of it. */
const shortest = 4;

/**
 * Whether a word begins with what was typed but for one letter: another one, one too many, one too few, or two that have changed
 * places. Also true where there is no typo.
 */
export function beginsButForATypo(word: string, typed: string): boolean {
  if (typed.length < shortest) return word.startsWith(typed);
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at += 1;
  if (at === typed.length) return true;
  const rest = typed.slice(at + 1);
  return (
    word.startsWith(rest, at + 1) ||
    word.startsWith(rest, at) ||
    word.startsWith(typed.slice(at), at + 1) ||
    (typed[at] === word[at + 1] && typed[at + 1] === word[at] && word.startsWith(typed.slice(at + 2), at + 2))
  );
}
