import type { Clock } from 'portal-sdk';

/** Milliseconds until a file's address is taken back: some browsers read it only after the click. */
const grace = 1000;

export interface DownloadTextOptions {
  /** What the file is called. */
  name: string;
  text: string;
  clock: Clock;
}

/** Saves text as a file. */
export function downloadText({ name, text, clock }: DownloadTextOptions): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  clock.after(grace, () => URL.revokeObjectURL(url));
}
