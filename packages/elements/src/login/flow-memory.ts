import { FlowKind } from 'portal-contract';

/** A flow to go on with. */
export interface KnownFlow {
  readonly kind: FlowKind;
  readonly id: string;
}

const prefix = 'portal-flow:';

/**
 * Remembers in this tab which flow an element is in, so that a reload goes on with it: the flow's id and kind, for an endpoint and
 * an element of the page. The id is no secret: it works in the browser that started the flow.
 */
export class FlowMemory {
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  read(endpoint: URL): KnownFlow | undefined {
    const [kind = '', id] = storage()?.getItem(this.#key(endpoint))?.split(' ') ?? [];
    const known = FlowKind.safeParse(kind);
    return known.success && id ? { kind: known.data, id } : undefined;
  }

  /** Remembers a flow; forgets what was remembered where there is none. */
  keep(endpoint: URL, flow: KnownFlow | undefined): void {
    const key = this.#key(endpoint);
    if (flow) storage()?.setItem(key, `${flow.kind} ${flow.id}`);
    else storage()?.removeItem(key);
  }

  /** Whether this is the flow of another element. */
  isOthers(id: string, endpoint: URL): boolean {
    const own = this.#key(endpoint);
    return Object.entries(storage() ?? {}).some(
      ([key, value]) => key.startsWith(prefix) && key !== own && String(value).endsWith(` ${id}`),
    );
  }

  /** The element's id, else its place among its kind: what is the same after a reload. */
  #key({ href }: URL): string {
    const { id, localName } = this.#host;
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    return `${prefix}${href} ${localName} ${id ? `#${id}` : [...root.querySelectorAll(localName)].indexOf(this.#host)}`;
  }
}

/** The tab's storage. A browser may be told to keep none; then there is nothing to go on with, and no harm done. */
function storage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
