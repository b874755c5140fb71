/** Initials of the first and the last word, or the first two letters of a single one: “Astrid Lindqvist” AL, “Payslip” Pa. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = letters(words[0] ?? '');
  const last = letters(words.length > 1 ? (words.at(-1) ?? '') : '');
  return last.length ? `${first[0] ?? ''}${last[0]}`.toUpperCase() : first.slice(0, 2).join('');
}

/** Initials of an email's local part: “astrid.lindqvist@…” AL, “astrid@…” A. */
export function emailInitials(email: string): string {
  const words = (email.split('@')[0] ?? '').split(/[._+-]+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => letters(word)[0] ?? '')
    .join('')
    .toUpperCase();
}

const letters = (word: string): string[] => Array.from(word.normalize('NFC'));
