import type { PortalConnection, SessionState } from 'portal-sdk';

/** What the grid is told by its element, and by the page that embeds it. */
export interface GridFacts {
  client: PortalConnection | undefined;
  session: SessionState;
  company: string | undefined;
  view: string | undefined;
  sort: string | undefined;
  category: string | undefined;
  limit: number | undefined;
  byScript: boolean;
  onLaunch: (id: string) => void;
}
