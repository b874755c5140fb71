import type { CSSResult } from 'lit';
import { lightStyleSheet } from '../shared/light-styles.ts';
import { preferences, reset } from '../shared/styles/base.ts';
import { button } from '../shared/styles/button.ts';
import { field } from '../shared/styles/field.ts';
import { icon } from '../shared/styles/icon.ts';
import { spinner, spinnerKeyframes } from '../shared/styles/spinner.ts';
import { text } from '../shared/styles/text.ts';
import { footStyles } from './foot.styles.ts';
import { formKeyframes, formStyles } from './form.styles.ts';

/** What brings styles of its own. */
type Styled = { readonly styles: readonly CSSResult[] };

const form = ':is(portal-login, portal-step-up, portal-step-up-dialog) > form';

const shared = [reset, text, icon, button, field, formStyles, footStyles, spinner, preferences];

const sheets = new Map<Styled['styles'] | undefined, CSSStyleSheet>();

/** What a step's form needs: the sheet of every form, and its own. Each is made once. */
export function stepSheets(view: Styled | undefined): CSSStyleSheet[] {
  const own = view?.styles;
  return [sheetOf(undefined), ...(own?.length ? [sheetOf(own)] : [])];
}

function sheetOf(own: Styled['styles'] | undefined): CSSStyleSheet {
  let sheet = sheets.get(own);
  if (!sheet) {
    sheet = own
      ? lightStyleSheet(form, own)
      : lightStyleSheet(form, shared, { guarded: true, keyframes: [spinnerKeyframes, formKeyframes] });
    sheets.set(own, sheet);
  }
  return sheet;
}
