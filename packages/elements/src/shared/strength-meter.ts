import { html, type TemplateResult } from 'lit';
import { newPassword as t } from './messages/en/new-password.ts';
import type { Strength } from './password-strength.ts';

/** How hard a password is to guess. Keeps its room while nothing is known. Needs the styles `newPassword`. */
export const strengthMeter = (strength: Strength | undefined): TemplateResult =>
  html`<div class="p-meter" part="strength" data-level=${strength ?? 0}>
    <span class="p-meter-bar" aria-hidden="true"><i></i><i></i><i></i><i></i></span>
    <span class="p-meter-text">${t.strength} <b>${t.levels[(strength ?? 1) - 1]}</b></span>
  </div>`;
