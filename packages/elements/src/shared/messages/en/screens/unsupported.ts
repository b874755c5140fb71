/** A step that this version cannot draw. */
export const unsupported = {
  title: 'One more step',
  text: (company: string): string => `${company} asks for a step that can’t be shown here.`,
  continue: 'Continue on its own page',
  startOver: 'Start over',
};
