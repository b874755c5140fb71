import type { TemplateResult } from 'lit';

/** An entry of a menu. */
export interface MenuItem {
  readonly text: string;
  readonly icon?: TemplateResult;
  /** `menuitem` unless told. */
  readonly kind?: 'menuitem' | 'menuitemradio' | 'menuitemcheckbox';
  /** Whether it is chosen, where it can be. */
  readonly checked?: boolean;
  /** What it opens in a new tab, where it is a link. */
  readonly href?: string;
  /** Stands apart from what comes before. */
  readonly apart?: boolean;
  /** Takes something away. */
  readonly danger?: boolean;
  readonly act: (event: MouseEvent) => void;
}
