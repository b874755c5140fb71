import type { StartFlow } from 'portal-contract';
import type { StepUpRequest } from './step-up.ts';

/** What a step-up is started with: an application, whose policy then counts, or what is asked. */
export const stepUpMembers = ({ acr, maxAge, app }: StepUpRequest = {}): Pick<StartFlow, 'acr' | 'maxAge' | 'app'> =>
  app === undefined ? { ...(acr && { acr }), ...(maxAge !== undefined && { maxAge }) } : { app };
