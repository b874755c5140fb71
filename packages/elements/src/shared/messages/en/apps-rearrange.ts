/** What is said while applications are rearranged. */
export const appsRearrange = {
  title: 'Rearrange your apps',
  how: 'Drag an app to its place. With the keyboard: Space picks it up, the arrow keys move it, Space drops it, Escape puts it back.',
  done: 'Done',
  newCollection: 'New collection',
  move: (name: string): string => `Move ${name}`,
  more: (name: string): string => `More: ${name}`,
  picked: (name: string, at: number, of: number, section: string): string =>
    `${name} picked up. Position ${at} of ${of} in ${section}.`,
  position: (name: string, at: number, of: number): string => `${name}, position ${at} of ${of}.`,
  dropped: (name: string, at: number, of: number): string => `${name} dropped at position ${at} of ${of}.`,
  cancelled: (name: string, at: number, of: number): string => `${name} is back at position ${at} of ${of}.`,
};
