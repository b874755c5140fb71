import { css, html, type TemplateResult } from 'lit';
import { initials } from './initials.ts';
import { setProperty } from './set-property.ts';

const utf8 = new TextEncoder();

/** One of 24 hues, always the same for a name: FNV-1a (32 bits) of its lower-case UTF-8. */
export function hueOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const byte of utf8.encode(name.toLowerCase())) hash = Math.imul(hash ^ byte, 0x01000193);
  return (((hash >>> 0) >>> 8) % 24) * 15;
}

/** A tile with letters, or with the logo where there is one. A logo that does not load leaves the letters. */
export const monogram = (name: string, logo: string | undefined): TemplateResult =>
  html`<span class="p-monogram" part="icon" aria-hidden="true" ${setProperty('--_h', hueOf(name))}
    >${
      logo ? html`<img src=${logo} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${drop} />` : ''
    }<span>${initials(name)}</span></span
  >`;

const drop = ({ currentTarget }: Event): void => (currentTarget as HTMLImageElement).remove();

export const monogramStyles = css`
  .p-monogram {
    --_tile: var(--_monogram, 44px);
    --_ink: light-dark(oklch(0.44 0.11 var(--_h)), oklch(0.9 0.07 var(--_h)));
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    inline-size: var(--_tile);
    block-size: var(--_tile);
    overflow: hidden;
    border-radius: min(calc(var(--_tile) * 0.26), calc(var(--_radius) * 1.2));
    background: linear-gradient(
      light-dark(oklch(0.96 0.028 var(--_h)), oklch(0.4 0.062 var(--_h))),
      light-dark(oklch(0.918 0.052 var(--_h)), oklch(0.335 0.062 var(--_h)))
    );
    color: var(--_ink);
    font-size: calc(var(--_tile) * 0.385);
    font-weight: 600;
    letter-spacing: -0.01em;
    line-height: 1;
    user-select: none;
  }
  .p-monogram::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: inherit;
    box-shadow: inset 0 0 0 1px color-mix(in oklab, var(--_ink) 14%, transparent);
  }
  .p-monogram > * {
    grid-area: 1 / 1;
  }
  .p-monogram > img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
    z-index: 1;
  }
  @media (forced-colors: active) {
    .p-monogram {
      border: 1px solid CanvasText;
      background: Canvas;
      color: CanvasText;
    }
  }
`;
