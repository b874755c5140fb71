import type { Configuration } from 'portal-contract';
import type { FlowState, PortalConnection, StepUpRequest } from 'portal-sdk';
import type { FlowMemory } from '../login/flow-memory.ts';
import type { End } from './ends.ts';

/** What a proof is told by its element. */
export interface ProofOptions {
  client: () => PortalConnection | undefined;
  configuration: () => Configuration | undefined;
  /** What has to be proven, while something has. */
  request: () => StepUpRequest | undefined;
  /** How it has ended, if it has. */
  end: () => End | undefined;
  /** Gives it up. */
  cancel: { readonly text: string; readonly run: () => void };
  /** Where “Log in” leads. */
  logIn?: (() => string | undefined) | undefined;
  memory?: FlowMemory | undefined;
  /** Whether to go on with the flow that is kept. */
  resumes?: (() => boolean) | undefined;
  onChange: (now: FlowState) => void;
}
