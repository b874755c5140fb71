import { FieldError, Problem, type ProblemCode, problemStatus, problemType } from '../problem.ts';
import { problemTitles } from '../problem-titles.ts';
import { astridsLayout } from './app-layout.ts';
import { passwordFlow } from './flow.ts';
import { document } from './registry.ts';

/** The members that a problem carries beside the common ones. */
const extensions: Partial<Record<ProblemCode, Readonly<Record<string, unknown>>>> = {
  'step-mismatch': { flow: passwordFlow },
  'step-up-required': { acr: 'mfa', maxAge: 300, app: 'payslip' },
  'precondition-failed': { current: astridsLayout },
  'validation-failed': { errors: [{ pointer: '/identifier', code: 'required' }] },
  'ssh-key-rejected': { reason: 'rsa-too-short' },
  'password-rejected': { rules: ['not-common', 'not-recent'] },
  'field-not-editable': { errors: [{ pointer: '/values/companyEmail', code: 'not-editable' }] },
};

/** A problem of this code as it stands on the wire. */
export const problemExample = (code: ProblemCode): Problem => ({
  type: problemType(code),
  status: problemStatus[code],
  title: problemTitles[code],
  code,
  requestId: 'req_5kPz8vQe',
  ...extensions[code],
});

export const problemDocs = [
  document(FieldError, {
    id: 'FieldError',
    description: 'One member of a request that is not valid.',
    members: {
      pointer: 'JSON Pointer (RFC 6901) into the body, or `/name` of a query parameter.',
      code: 'What is wrong: `required`, `too-short`, `too-long`, `format`, `not-allowed`, `taken` (somebody else has it), `dimensions`, `metadata` (of a photo); with `field-not-editable`: `not-editable`, or `not-allowed` where there is no such field.',
    },
    examples: [{ pointer: '/identifier', code: 'required' }],
  }),
  document(Problem, {
    id: 'Problem',
    description:
      'Problem details (RFC 9457). Branch on `code`; `title` is for developers and never shown to people. Some codes carry more members: `flow` with `step-mismatch` (the current Flow), `acr`, `maxAge` (seconds, absent where any age will do) and `app` (where an application asks for it) with `step-up-required`, `current` (the resource as it is now) with `precondition-failed`, `reason` with `ssh-key-rejected`, `rules` with `password-rejected`.',
    members: {
      type: '`urn:portal:problem:<code>`. Compared as a string, never fetched.',
      status: 'The HTTP status, repeated.',
      requestId: 'Names this one occurrence in the server’s log.',
      errors: 'With `validation-failed` and `field-not-editable`: what is wrong where.',
    },
    examples: [
      problemExample('session-expired'),
      problemExample('validation-failed'),
      problemExample('step-mismatch'),
      problemExample('step-up-required'),
    ],
  }),
];
