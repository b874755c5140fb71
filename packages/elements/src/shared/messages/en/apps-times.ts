/** What the applications say about time. */
export const appsTimes = {
  backAt: (time: string): string => `Back at ${time}`,
  endsInMinutes: (minutes: number): string => `Ends in ${minutes} min`,
  endsInHours: (hours: number): string => `Ends in ${hours} h`,
  ends: (day: string): string => `Ends ${day}`,
  endsSoon: 'Ends soon',
  justNow: 'Just now',
};
