import { html, type TemplateResult } from 'lit';
import { encode } from 'uqr';
import { inShadow } from './in-shadow.ts';

/** Modules of white around the code (ISO/IEC 18004 §9.1). */
const quietZone = 4;

export interface QrCodeOptions {
  /** What the code says. It stays in the page: the code is drawn here. */
  text: string;
  /** What the picture is called. */
  label: string;
}

/**
 * A QR code, black on white in every scheme. Needs the styles `qr`. It is drawn in a shadow root, because the page's rules for
 * `svg` and `path` reach into light-DOM forms.
 */
export const qrCode = ({ text, label }: QrCodeOptions): TemplateResult => {
  const { size, data } = encode(text, { ecc: 'M', border: quietZone });
  const picture = html`<svg viewBox="0 0 ${size} ${size}" width="100%" height="100%" shape-rendering="crispEdges">
    <path fill="#fff" d="M0 0h${size}v${size}H0z" />
    <path fill="#000" d=${outline(data)} />
  </svg>`;
  return html`<div class="p-qr" part="qr" role="img" aria-label=${label} ${inShadow(picture)}></div>`;
};

/** One rectangle for each run of dark modules in a row. */
function outline(rows: readonly (readonly boolean[])[]): string {
  const runs: string[] = [];
  rows.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (!dark || row[x - 1]) return;
      const end = row.indexOf(false, x);
      const width = (end < 0 ? row.length : end) - x;
      runs.push(`M${x} ${y}h${width}v1h${-width}z`);
    });
  });
  return runs.join('');
}
