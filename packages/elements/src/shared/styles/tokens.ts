import { css } from 'lit';

/**
 * The design tokens, recomputed on every portal element so that a theme on any ancestor works.
 *
 * `--_…` reads an input with its default; `--portal-…` is derived from the inputs and may be set on the element itself.
 * Lengths of type hang on `--_rem`, the person's own text size: a host's `html { font-size: 62.5% }` does not matter.
 */
export const tokens = css`
  :host {
    font-size: medium;
    --_rem: 1em;
    --_accent: var(--portal-accent, #2a5bd7);
    --_on-accent: var(--portal-on-accent, #fff);
    --_fill-max: var(--portal-fill-max, 0.525);
    --_neutral: var(--portal-neutral, oklch(0.55 0.016 262));
    --_radius: var(--portal-radius, 10px);
    --_danger: var(--portal-danger, oklch(0.55 0.19 25));
    --_warning: var(--portal-warning, oklch(0.62 0.135 72));
    --_success: var(--portal-success, oklch(0.55 0.12 155));
    --_mono: var(--portal-font-mono, ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace);
    --_size: var(--portal-font-size, calc(0.9375 * var(--_rem)));
    --_space: var(--portal-space, 4px);
    --_gutter: var(--portal-gutter, 16px);
    --_control: var(--portal-control, 40px);

    --portal-bg: light-dark(
      oklch(from var(--_neutral) 0.982 calc(c * 0.18) h),
      oklch(from var(--_neutral) 0.17 calc(c * 0.5) h)
    );
    --portal-surface: light-dark(oklch(from var(--_neutral) 1 0 h), oklch(from var(--_neutral) 0.212 calc(c * 0.55) h));
    --portal-raised: light-dark(oklch(from var(--_neutral) 1 0 h), oklch(from var(--_neutral) 0.25 calc(c * 0.6) h));
    --portal-sunken: light-dark(
      oklch(from var(--_neutral) 0.968 calc(c * 0.25) h),
      oklch(from var(--_neutral) 0.182 calc(c * 0.5) h)
    );
    --portal-text: light-dark(oklch(from var(--_neutral) 0.22 c h), oklch(from var(--_neutral) 0.955 calc(c * 0.3) h));
    --portal-text-muted: light-dark(oklch(from var(--_neutral) 0.49 c h), oklch(from var(--_neutral) 0.735 c h));
    --portal-border: color-mix(in oklab, var(--portal-text) 11%, transparent);
    --portal-border-strong: light-dark(oklch(from var(--_neutral) 0.65 c h), oklch(from var(--_neutral) 0.56 c h));
    --portal-hover: color-mix(in oklab, var(--portal-text) 5%, transparent);
    --portal-pressed: color-mix(in oklab, var(--portal-text) 9%, transparent);
    --portal-accent-fill: oklch(from var(--_accent) min(l, var(--_fill-max)) c h);
    --portal-accent-hover: oklch(from var(--portal-accent-fill) calc(l - 0.05) c h);
    --portal-accent-text: light-dark(
      oklch(from var(--_accent) min(l, 0.495) c h),
      oklch(from var(--_accent) max(l, 0.77) min(c, 0.13) h)
    );
    --portal-accent-soft: light-dark(
      color-mix(in oklab, var(--portal-accent-text) 8%, transparent),
      color-mix(in oklab, var(--portal-accent-text) 15%, transparent)
    );
    --portal-focus: var(--portal-accent-text);
    --portal-danger-text: light-dark(
      oklch(from var(--_danger) min(l, 0.52) c h),
      oklch(from var(--_danger) 0.77 min(c, 0.13) h)
    );
    --portal-warning-text: light-dark(
      oklch(from var(--_warning) min(l, 0.5) min(c, 0.105) h),
      oklch(from var(--_warning) 0.82 min(c, 0.12) h)
    );
    --portal-success-text: light-dark(
      oklch(from var(--_success) min(l, 0.5) c h),
      oklch(from var(--_success) 0.8 min(c, 0.13) h)
    );

    --portal-size-xs: calc(var(--_size) * 0.8);
    --portal-size-sm: calc(var(--_size) * 0.8667);
    --portal-size-md: var(--_size);
    --portal-size-lg: calc(var(--_size) * 1.1333);
    --portal-size-xl: calc(var(--_size) * 1.4);
    --portal-size-2xl: calc(var(--_size) * 1.8667);

    --portal-gap-1: var(--_space);
    --portal-gap-2: calc(var(--_space) * 2);
    --portal-gap-3: calc(var(--_space) * 3);
    --portal-gap-4: calc(var(--_space) * 4);
    --portal-gap-6: calc(var(--_space) * 6);
    --portal-gap-8: calc(var(--_space) * 8);
    --portal-gap-10: calc(var(--_space) * 10);

    --portal-radius-sm: calc(var(--_radius) * 0.6);
    --portal-radius-md: var(--_radius);
    --portal-radius-lg: calc(var(--_radius) * 1.4);

    --portal-shadow-1: 0 1px 2px light-dark(oklch(0 0 0 / 0.05), oklch(0 0 0 / 0.3));
    --portal-shadow-2:
      0 1px 2px light-dark(oklch(0 0 0 / 0.04), oklch(0 0 0 / 0.3)),
      0 8px 24px -6px light-dark(oklch(0 0 0 / 0.09), oklch(0 0 0 / 0.5));
    --portal-shadow-3:
      0 2px 6px light-dark(oklch(0 0 0 / 0.06), oklch(0 0 0 / 0.35)),
      0 20px 48px -12px light-dark(oklch(0 0 0 / 0.22), oklch(0 0 0 / 0.7));

    --portal-ease: cubic-bezier(0.2, 0, 0, 1);
    --portal-fast: 120ms;
    --portal-slow: 240ms;
  }
`;

let registered = false;

/**
 * `1em` of the element itself as an absolute length. Registered, since an unregistered property would hand its `em` on and
 * compound at every level. Harmless when it is there already; done once, because a browser takes its time to say so.
 */
export function registerRem(): void {
  if (registered) return;
  registered = true;
  try {
    CSS.registerProperty({ name: '--_rem', syntax: '<length>', inherits: true, initialValue: '16px' });
  } catch {
    // Another copy of the library has registered it.
  }
}
