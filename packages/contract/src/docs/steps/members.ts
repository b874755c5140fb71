/** What the members mean that every step carries. */
export const stepMemberDocs = {
  id: 'Works for one answer.',
  notice: 'Why the last answer was not accepted.',
  alternatives: 'Other ways to answer, each chosen with `{ kind: "choose", ref }`.',
  canGoBack: 'Whether `{ kind: "back" }` is an answer.',
  fallbackUrl: 'A page on the endpoint’s origin for a client that cannot draw the step.',
} as const;

/** What the members mean that every answer carries. */
export const answerMemberDocs = { step: 'The id of the step that is answered.' } as const;
