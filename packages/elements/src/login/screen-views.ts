/** The screens without a form, by name. Most log-ins see none of them, so each comes when it is drawn. */
export const screenViews = {
  already: async () => (await import('./screens/already.ts')).alreadyView,
  changed: async () => (await import('./screens/changed.ts')).changedView,
  unsupported: async () => (await import('./screens/unsupported.ts')).unsupportedView,
};
