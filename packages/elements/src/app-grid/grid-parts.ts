import type { CSSResult, nothing, TemplateResult } from 'lit';
import type { GridContext, Overlay } from './grid-context.ts';

/** Something above the applications: an element with `data-overlay`, a dialog or a popover. */
export interface OverlayView {
  readonly styles: readonly CSSResult[];
  render(context: GridContext, overlay: Overlay): TemplateResult | typeof nothing;
}

/** What the grid fetches when it is first needed. */
export const gridParts = {
  search: async () => (await import('./app-search.ts')).AppSearch,
  times: async () => (await import('./times.ts')).timesIn,
  list: async () => (await import('./list-view.ts')).listView,
  menus: async (): Promise<OverlayView> => (await import('./menus.ts')).menusView,
  details: async (): Promise<OverlayView> => (await import('./details.ts')).detailsView,
  naming: async (): Promise<OverlayView> => (await import('./naming.ts')).namingView,
  rearranging: async () => (await import('./rearranging.ts')).Rearranging,
  overlays: async () => (await import('./grid-overlays.ts')).GridOverlays,
};
