import { type PortalConnection, PortalError } from 'portal-sdk';

/** The id of whoever is logged in, as far as a client knows. */
export const personOf = ({ session: { value } }: PortalConnection): string | undefined =>
  value.status === 'logged-in' ? value.session.person.id : undefined;

/** A change in the name of the person who asked for it. Both fail with `session-expired` once that is somebody else. */
export interface Turn {
  /** Sends like the connection; an answer that comes too late fails as well. */
  readonly send: PortalConnection['send'];
  /** Passes unless somebody else, or nobody, is logged in. */
  readonly ensure: () => void;
}

/** Makes changes one after the other, so that none starts from what another has just made old, each for who asked for it. */
export class Turns {
  readonly #client: PortalConnection;
  #last: Promise<unknown> = Promise.resolve();

  constructor(client: PortalConnection) {
    this.#client = client;
  }

  /** Makes a change when those before it have ended. What one person meant to do is not done in the name of another. */
  take<T>(act: (turn: Turn) => Promise<T>): Promise<T> {
    const mine = turnOf(this.#client);
    const now = async (): Promise<T> => {
      mine.ensure();
      return act(mine);
    };
    const turn = this.#last.then(now);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}

function turnOf(client: PortalConnection): Turn {
  const person = personOf(client);
  const ensure = (): void => {
    if (personOf(client) !== person) throw new PortalError('session-expired');
  };
  return {
    ensure,
    send: async (...call) => {
      ensure();
      try {
        return await client.send(...call);
      } finally {
        ensure();
      }
    },
  };
}
