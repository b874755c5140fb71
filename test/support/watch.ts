/** Notices everything that goes wrong in the pages of a browser context, beside what a person sees. */
import type { BrowserContext, ConsoleMessage } from 'playwright-core';

/** What a console may report without being wrong: a status of an answer, or a connection that was not made. */
export type Expected = number | 'network';

/** What went wrong so far, as sentences. */
export type Complaints = readonly string[];

/** Listens to every page of the context, from its first script on. */
export async function watch(context: BrowserContext, expected: readonly Expected[]): Promise<Complaints> {
  const complaints: string[] = [];
  context.on('weberror', (failure) => complaints.push(`uncaught: ${String(failure.error())}`));
  context.on('console', (message) => {
    if (isComplaint(message) && !isExpected(message.text(), expected))
      complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  await context.exposeBinding('reportViolation', (_source, violation: string) => complaints.push(violation));
  await context.addInitScript(() => {
    const report = (globalThis as unknown as { reportViolation: (violation: string) => void }).reportViolation;
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) =>
      report(`violation: ${effectiveDirective} by ${blockedURI} (${sample}) in ${sourceFile}:${lineNumber}`),
    );
  });
  return complaints;
}

const isComplaint = (message: ConsoleMessage): boolean => message.type() === 'error' || message.type() === 'warning';

/** Chromium reports every answer of 400 and more, and every connection that fails, whatever the page makes of it. */
function isExpected(text: string, expected: readonly Expected[]): boolean {
  const status = /responded with a status of (\d+)/.exec(text)?.[1];
  if (status !== undefined) return expected.includes(Number(status));
  return expected.includes('network') && /^Failed to load resource: net::ERR_/.test(text);
}
