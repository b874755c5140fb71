import type { Operation } from 'portal-contract';
import type { CallArguments, Output, PortalConnection } from 'portal-sdk';
import type { Days } from './days.ts';

/** How a section stands, in a word and a sentence: what its card says. */
export interface Standing {
  readonly badge?: Badge | undefined;
  readonly text: string;
  /** What is worth knowing beside that, where there is room. */
  readonly more?: string | undefined;
  /** On the button that opens the section. */
  readonly action: string;
  /** What is still worth doing about it. */
  readonly todo?: string | undefined;
}

export interface Badge {
  readonly text: string;
  readonly tone?: 'success' | 'warning';
}

/** Reads once what several sections ask for. */
export type Ask = <O extends Operation>(operation: O, ...args: CallArguments<O>) => Promise<Output<O>>;

/** What a section looks at to say how it stands. */
export interface View {
  readonly ask: Ask;
  readonly company: string;
  readonly days: Days;
}

/** Reads every operation at most once, however many ask for it. */
export function askOnce(client: PortalConnection): Ask {
  const answers = new Map<Operation, Promise<unknown>>();
  return <O extends Operation>(operation: O, ...args: CallArguments<O>) => {
    const answer = answers.get(operation) ?? client.send(operation, ...args);
    answers.set(operation, answer);
    return answer as Promise<Output<O>>;
  };
}
