import { html, nothing, type TemplateResult } from 'lit';
import { allowedImage } from 'portal-sdk';
import '../shared/icon.ts';
import { login as t } from '../shared/messages/en/login.ts';
import type { Facts } from './facts.ts';
import { foot } from './parts.ts';

export interface FrameOptions extends Facts {
  /** The administrator's log-in. */
  adminUrl: URL | undefined;
  /** Whether the host brings its own content of a slot. */
  brings: (slot: string) => boolean;
  /** What keeps things from going on. */
  banner: TemplateResult | typeof nothing;
  /** Whether there is neither a step nor one on its way. */
  failed: boolean;
  /** Whether the first step is still on its way. */
  loading: boolean;
}

/** The card around the form: the brand, and what stands in the way. Where there is no form at all, it says who helps. */
export const frame = (options: FrameOptions): TemplateResult =>
  html`<div class="p-root">
    <div class="card" part="card">
      ${admin(options)} ${brand(options)}
      <div class="notice">${options.banner}</div>
      ${options.loading ? skeleton(options) : nothing}
      <slot name="form">${options.failed ? foot(t.needHelp, options) : nothing}</slot>
    </div>
    <slot name="footer"></slot>
  </div>`;

const admin = ({ adminUrl, brings }: FrameOptions): TemplateResult =>
  html`<div class="admin" part="admin" ?hidden=${!adminUrl && !brings('admin')}>
    <slot name="admin"
      >${adminUrl ? html`<a class="p-link p-link-target" href=${adminUrl.href}>${t.administrator}</a>` : nothing}</slot
    >
  </div>`;

function brand({ knownCompany, loading, brings, logo, base }: FrameOptions): TemplateResult {
  const src = logo && allowedImage(logo, { base });
  return html`<div class="brand" part="brand" ?hidden=${!knownCompany && !loading && !brings('brand')}>
    <slot name="brand"
      >${src ? html`<img src=${src} alt="" referrerpolicy="no-referrer" />` : nothing}${
        knownCompany ? html`<span>${knownCompany}</span>` : loading ? brandSkeleton : nothing
      }</slot
    >
  </div>`;
}

const brandSkeleton = html`<span class="p-skel late bar-mark"></span><span class="p-skel late bar-brand"></span>`;

/** Where the first step will be. */
const skeleton = ({ passkeys }: FrameOptions): TemplateResult =>
  html`<div class="screen late" aria-busy="true">
    <span class="p-vh" role="status">${t.loading}</span>
    <span class="bars bars-head"><span class="p-skel bar-1"></span><span class="p-skel bar-2"></span></span>
    <span class="bars">
      <span class="bars bars-field"><span class="p-skel bar-label"></span><span class="p-skel bar-3"></span></span>
      <span class="p-skel bar-3"></span>
      ${passkeys ? html`<span class="bar-or"></span><span class="p-skel bar-3"></span>` : nothing}
    </span>
    <span class="p-foot"><span class="p-skel bar-foot"></span></span>
  </div>`;
