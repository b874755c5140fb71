import type { Agent } from 'portal-contract';

/** What a browser says of the computer that it runs on. */
export interface Computer {
  readonly system: string | undefined;
  /** Not every browser tells. */
  readonly architecture: string | undefined;
}

/** What is read of `navigator`. */
export interface NavigatorFacts {
  readonly userAgent: string;
  readonly userAgentData?:
    | {
        readonly platform?: string;
        getHighEntropyValues(
          hints: string[],
        ): Promise<{ readonly architecture?: string | undefined; readonly bitness?: string | undefined }>;
      }
    | undefined;
}

const systems: readonly (readonly [RegExp, string])[] = [
  [/android|iphone|ipad/i, ''],
  [/mac ?os/i, 'macos'],
  [/windows/i, 'windows'],
  [/linux|cros/i, 'linux'],
];

/**
 * What this computer is. The user agent is no help with the architecture of a Mac, which always calls itself Intel; there only
 * user agent client hints tell.
 */
export async function thisComputer(facts: NavigatorFacts): Promise<Computer> {
  const { userAgent, userAgentData } = facts;
  const described = userAgentData?.platform || userAgent;
  const system = systems.find(([pattern]) => pattern.test(described))?.[1] || undefined;
  // A browser may refuse to tell.
  const hints = await userAgentData?.getHighEntropyValues(['architecture', 'bitness']).catch(() => undefined);
  return { system, architecture: fromHints(hints) ?? (system === 'macos' ? undefined : fromText(userAgent)) };
}

function fromHints(hints: { architecture?: string | undefined; bitness?: string | undefined } = {}): string | undefined {
  if (hints.bitness !== '64') return undefined;
  return hints.architecture === 'arm' ? 'arm64' : hints.architecture === 'x86' ? 'x64' : undefined;
}

const fromText = (userAgent: string): string | undefined =>
  /aarch64|arm64/i.test(userAgent) ? 'arm64' : /x86_64|x64|win64|wow64|amd64/i.test(userAgent) ? 'x64' : undefined;

/** Whether an agent is for this computer, as far as that is known for sure. */
export const isFor = ({ system, architecture }: Pick<Agent, 'system' | 'architecture'>, computer: Computer): boolean =>
  system === computer.system && (architecture === 'universal' || architecture === computer.architecture);

/** Agents for this computer first, then those for its system, then the others, each in the order they came in. */
export const nearestFirst = <A extends Pick<Agent, 'system' | 'architecture'>>(
  agents: readonly A[],
  computer: Computer,
): A[] => {
  const distance = (agent: A): number => (isFor(agent, computer) ? 0 : agent.system === computer.system ? 1 : 2);
  return agents.toSorted((a, b) => distance(a) - distance(b));
};
