import type { Step, StepKind } from 'portal-contract';
import type * as z from 'zod/mini';

/** What a client brings to draw one kind of step: at least the schema of it. */
export interface StepModule<S extends Step = Step> {
  readonly schema: z.ZodMiniType<S>;
}

/**
 * The steps a client can draw, each loaded when it is first asked for. The keys are what the client tells the server it accepts.
 */
export type StepLoaders = {
  readonly [K in StepKind]?: () => StepModule<Extract<Step, { kind: K }>> | Promise<StepModule<Extract<Step, { kind: K }>>>;
};
