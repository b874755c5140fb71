import { harborPeople } from '../seed/harbor-people.ts';

/** Somebody with an account at Harbor ID. */
export interface HarborPerson {
  /** The subject identifier: with the issuer, what a relying party knows this person by. */
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  /** In clear, beside its hash: these people are fictional. */
  readonly password: string;
  /** PHC string, argon2id. */
  readonly passwordHash: string;
  /** The secret of an authenticator app, base32: whoever has one is asked for a code. */
  readonly secret?: string;
  /** What this person is there to show. */
  readonly summary: string;
}

const { sofia, tomas } = harborPeople;

/** The people of Harbor: one who gives a code here, one who does not, and one whom the portal does not know. */
export const people: readonly HarborPerson[] = [
  { ...sofia, subject: sofia.federated.subject, secret: 'MQWJWLHZN4GUWT3MNNIXSU22TPKA2HBU' },
  { ...tomas, subject: tomas.federated.subject },
  {
    subject: 'h-2043',
    name: 'Ulla Henriksen',
    email: 'ulla@harbor.example',
    summary: 'has an account at Harbor ID, but none in the portal',
    password: 'evening-ferry-ulla',
    passwordHash: '$argon2id$v=19$m=19456,t=2,p=1$OwhCietjPYjYj4YVIM40tA$AekwipTzgB1+0AQ0X33TJAUyHEdVgHEvaafsupJwIw8',
  },
];
