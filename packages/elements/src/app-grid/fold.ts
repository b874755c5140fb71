/** Letters that are one for whoever looks for them, and that Unicode does not take apart. */
const alike: Readonly<Record<string, string>> = { ø: 'o', đ: 'd', ł: 'l', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' };

const plain = /^[\0-\x7f]*$/;

/** Text as it is compared: no accents, no case, nothing that cannot be seen. */
export const fold = (text: string): string =>
  plain.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKD')
        .replace(/[\p{M}\p{Cf}]/gu, '')
        .toLowerCase()
        .replace(/[øđłıßæœþ]/g, (letter) => alike[letter] ?? letter);
