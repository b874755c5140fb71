/** What is said when the backend was not reached, and nothing more is known. */
export const unreachable = (company: string): string => `We couldn’t reach ${company}. Your details are fine; try again.`;
