import { css, html, nothing, type TemplateResult } from 'lit';
import { footStyles } from '../login/foot.styles.ts';
import { frameStyles } from '../login/frame.styles.ts';
import { foot } from '../login/parts.ts';
import type { Facts } from '../login/facts.ts';
import '../shared/icon.ts';
import { alert } from '../shared/icons/alert.ts';
import { check } from '../shared/icons/check.ts';
import { shield } from '../shared/icons/shield.ts';
import { login } from '../shared/messages/en/login.ts';
import { stepUp as t } from '../shared/messages/en/step-up.ts';
import { monogram, monogramStyles } from '../shared/monogram.ts';

/** How far the proof is. */
export type Standing = 'asked' | 'refused' | 'done';

export interface StepUpFrameOptions extends Facts {
  /** The application that asks: its name, when it is known, and its icon. `undefined` where it is not an application. */
  app: { readonly name: string | undefined; readonly logo: string | undefined; readonly loading: boolean } | undefined;
  standing: Standing;
  banner: unknown;
  loading: boolean;
  /** Whether there is neither a form nor one on its way. */
  failed: boolean;
  /** At the end of the first line. */
  end?: unknown;
}

/** What stands around the form: the application that asks, and what is in the way. */
export const stepUpFrame = (options: StepUpFrameOptions): TemplateResult =>
  html`${options.app || options.end ? html`<div class="top">${appRow(options)}${options.end ?? nothing}</div>` : nothing}
    <div class="notice">${options.banner}</div>
    ${options.loading ? skeleton() : nothing}
    <slot name="form">${options.failed ? foot(login.needHelp, options) : nothing}</slot>`;

const badges = {
  asked: { drawing: shield, tone: '' },
  refused: { drawing: alert, tone: 'danger' },
  done: { drawing: check, tone: 'success' },
} as const;

function appRow({ app, standing, knownCompany }: StepUpFrameOptions): TemplateResult {
  const { drawing, tone } = badges[standing];
  if (!app) return html`<span class="app"></span>`;
  if (app.loading)
    return html`<div class="app late"><span class="p-skel app-icon"></span><span class="p-skel bar-brand"></span></div>`;
  return html`<div class="app" part="app" ?hidden=${!app.name}>
    <span class="app-mark">
      ${monogram(app.name ?? '', app.logo)}
      <portal-icon class="badge ${tone}" .icon=${drawing}></portal-icon>
    </span>
    <span class="app-text">
      <b class="p-strong p-truncate"><bdi>${app.name}</bdi></b>
      <span class="p-muted p-truncate">${t.opening(knownCompany)}</span>
    </span>
  </div>`;
}

/** Where the first step will be. */
const skeleton = (): TemplateResult =>
  html`<div class="screen late" aria-busy="true">
    <span class="p-vh" role="status">${t.loading}</span>
    <span class="bars bars-head"><span class="p-skel bar-1"></span><span class="p-skel bar-2"></span></span>
    <span class="bars">
      <span class="bars bars-field"><span class="p-skel bar-label"></span><span class="p-skel bar-3"></span></span>
      <span class="p-skel bar-3"></span>
    </span>
  </div>`;

export const stepUpFrameStyles = [
  ...frameStyles,
  footStyles,
  monogramStyles,
  css`
    .top {
      display: flex;
      align-items: flex-start;
      gap: var(--portal-gap-3);
    }
    .app {
      display: flex;
      flex: 1;
      align-items: center;
      gap: var(--portal-gap-3);
      min-inline-size: 0;
      --_monogram: 48px;
    }
    .app[hidden] {
      display: none;
    }
    .app-icon {
      inline-size: 48px;
      block-size: 48px;
      border-radius: 12px;
    }
    .app-mark {
      position: relative;
      flex: none;
    }
    .badge {
      position: absolute;
      inset-block-end: -6px;
      inset-inline-end: -6px;
      box-sizing: border-box;
      inline-size: 22px;
      block-size: 22px;
      padding: 2px;
      border-radius: 50%;
      background: var(--portal-surface);
      color: var(--portal-text-muted);
    }
    .badge.danger {
      color: var(--portal-danger-text);
    }
    .badge.success {
      color: var(--portal-success-text);
    }
    .app-text {
      display: grid;
      flex: 1;
      min-inline-size: 0;
    }
    .app-text > .p-muted {
      font-size: var(--portal-size-sm);
      line-height: 1.45;
    }
  `,
];
