import type { FlowKind } from '../flow.ts';
import { loginMachine } from './login.ts';
import type { FlowMachine } from './machine.ts';
import { recoveryMachine } from './recovery.ts';
import { stepUpMachine } from './step-up.ts';

export * from './login.ts';
export { edgesOf, type Edge, type FlowEvent, type FlowMachine, type State, type Terminal } from './machine.ts';
export * from './recovery.ts';
export * from './step-up.ts';

/** The machine of every kind of flow. */
export const flowMachines: { readonly [Kind in FlowKind]: FlowMachine } = {
  login: loginMachine,
  recovery: recoveryMachine,
  'step-up': stepUpMachine,
};
