import { monogramStyles } from '../shared/monogram.ts';
import { button } from '../shared/styles/button.ts';
import { icon } from '../shared/styles/icon.ts';
import { skeleton } from '../shared/styles/skeleton.ts';
import { text } from '../shared/styles/text.ts';
import { gridMessageStyles } from './messages.ts';
import { searchFieldStyles } from './search-field.ts';
import { appGridStyles } from './app-grid.styles.ts';
import { headerStyles } from './header.styles.ts';
import { recentStyles } from './recent.styles.ts';
import { tileStyles } from './tile.styles.ts';

/** Everything that the grid's first moment needs. */
export const gridStyles = [
  text,
  icon,
  button,
  skeleton,
  searchFieldStyles,
  headerStyles,
  monogramStyles,
  gridMessageStyles,
  appGridStyles,
  recentStyles,
  tileStyles,
];
