/** Where the log-in page is told which application to go on to, when somebody opened it without a session. */
const parameter = 'portal-app';

/** Takes the application's id out of the address, so that a reload or a bookmark does not open it again. */
export function takeAppToOpen(): string | undefined {
  const url = new URL(location.href);
  const id = url.searchParams.get(parameter);
  if (!id) return undefined;
  url.searchParams.delete(parameter);
  history.replaceState(history.state, '', url);
  return /^(?!\.+$)[\w.~-]{1,128}$/.test(id) ? id : undefined;
}
