import type { ProblemCode } from './problem.ts';

/** What each problem means, for developers: never shown to people, and apart from the codes so that no page carries it. */
export const problemTitles: Record<ProblemCode, string> = {
  'malformed-request': 'The request is not well-formed.',
  'session-expired': 'There is no live session.',
  'step-up-required': 'More or fresher proof of identity is needed.',
  'csrf-rejected': 'The cross-site request forgery checks failed.',
  'origin-rejected': 'This origin may not call the API.',
  'not-found': 'There is nothing here.',
  'flow-not-found': 'There is no such flow for this browser.',
  'method-not-allowed': 'This method is not allowed here.',
  'already-authenticated': 'There is a live session already.',
  'step-mismatch': 'The flow has moved on to another step.',
  'app-unavailable': 'The application cannot be opened now.',
  'flow-expired': 'The flow has expired.',
  'link-invalid': 'The link is used, old, or somebody else’s.',
  'precondition-failed': 'It has changed since the version that this request starts from.',
  'unsupported-media-type': 'The request body must be JSON.',
  'validation-failed': 'The request does not satisfy its schema.',
  'field-not-editable': 'This person may not edit this field, or there is none of this name.',
  'precondition-required': 'The request does not say which version it starts from.',
  'quota-exceeded': 'Too many requests.',
  internal: 'The server failed.',
  'temporarily-unavailable': 'The server cannot answer now.',
};
