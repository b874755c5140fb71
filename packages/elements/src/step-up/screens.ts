/** The screens of a step-up that come when they are drawn, by name. */
export const screens = {
  refused: async () => (await import('./refused-view.ts')).refusedView,
  unsupported: async () => (await import('../login/screens/unsupported.ts')).unsupportedView,
};

/** Whether it is the person's account that is shut, and not this one proof that was refused. */
export const isOwnAccount = (reason: string): boolean =>
  ['locked', 'suspended', 'password-expired', 'enrolment-expired'].includes(reason);
