/** What a button that copies says. */
export const copyButton = {
  copy: 'Copy',
  copied: 'Copied',
  failed: 'This browser didn’t let us copy. It’s selected now: press Ctrl+C, or ⌘C on a Mac.',
};
