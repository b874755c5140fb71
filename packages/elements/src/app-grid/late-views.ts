import { type CSSResult, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { GridModel } from './grid-model.ts';
import type { GridOverlays } from './grid-overlays.ts';
import { addStyles } from './late-styles.ts';
import type { Rearranging } from './rearranging.ts';
import type { DrawApps } from './sections-view.ts';

/** What the grid draws with parts that come on demand. */
export class LateViews {
  readonly #host: ReactiveElement;
  readonly #model: GridModel;
  #overlays: GridOverlays | undefined;
  #rearranging: Rearranging | undefined;

  constructor(host: ReactiveElement, model: GridModel) {
    this.#host = host;
    this.#model = model;
  }

  /** What draws a list. */
  list(): { readonly draw: DrawApps } | undefined {
    return this.#styled(this.#model.parts.get('list'));
  }

  /** The grid while it is rearranged, once that has come. */
  rearranging(): TemplateResult | undefined {
    const part = this.#model.rearranging ? this.#styled(this.#model.parts.get('rearranging')) : undefined;
    if (!part) return undefined;
    this.#rearranging ??= new part(this.#host, this.#model);
    return this.#rearranging.render();
  }

  /** What stands above the applications: from the first time on, so that what it says is announced. */
  above(): unknown {
    const part = this.#model.busy ? this.#model.parts.get('overlays') : undefined;
    if (part) this.#overlays ??= new part(this.#host, this.#model);
    return this.#overlays?.render() ?? nothing;
  }

  #styled<P extends { readonly styles: readonly CSSResult[] }>(part: P | undefined): P | undefined {
    if (part) addStyles(this.#host, part.styles);
    return part;
  }
}
