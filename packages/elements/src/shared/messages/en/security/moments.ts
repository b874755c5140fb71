/** How a moment is said. */
export const moments = {
  moment: (day: string, time: string): string => `${day} ${time}`,
};
