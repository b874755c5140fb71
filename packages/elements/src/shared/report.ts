/** Tells a developer of a mistake in the page. The only thing that writes to the console, and never anything secret. */
export const report = (message: string): void => console.error(message);
