/** Somebody is logged in already. */
export const already = {
  title: 'You’re logged in',
  text: 'Go on to your apps, or switch account.',
};

/** A step that this version cannot draw. */
export const unsupported = {
  title: 'One more step',
  text: (company: string): string => `${company} asks for a step that can’t be shown here.`,
  continue: 'Continue on its own page',
  startOver: 'Start over',
};
