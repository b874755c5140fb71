import { createContext } from '@lit/context';
import type { PortalConnection } from 'portal-sdk';

/** Carries the client from `<portal-root>` to the elements inside it, also across two copies of this package. */
export const clientContext = createContext<PortalConnection | undefined>(Symbol.for('portal-client'));
