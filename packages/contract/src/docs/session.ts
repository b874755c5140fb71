import { Acr, Person, Session, sessionOperations } from '../session.ts';
import { document, documentOperations } from './registry.ts';

const astrid: Person = { id: 'astrid-lindqvist', name: 'Astrid Lindqvist', email: 'astrid@northwind.example' };

/** Astrid's session just after she logged in with her password and a code. */
export const astridsSession: Session = {
  person: astrid,
  acr: 'mfa',
  idleIn: 1800,
  absoluteIn: 43_200,
  csrfToken: 'wZ3kq0Vb1yTt8nXo4sLr2A',
};

/** The same session after she has confirmed that it is her. */
export const astridsRenewedSession: Session = { ...astridsSession, absoluteIn: 39_600, csrfToken: 'h2Rv9cPq6JmYx0sTnB7uEg' };

export const sessionDocs = [
  document(Person, {
    id: 'Person',
    description: 'The person who is logged in, as the portal shows them.',
    members: { id: 'Opaque and stable; never the email.', email: 'The company email.' },
    examples: [astrid],
  }),
  document(Acr, {
    id: 'Acr',
    description:
      'How strongly a session is authenticated, weakest first: password, several factors, phishing-resistant, device log-in.',
    examples: ['pwd', 'mfa'],
  }),
  document(Session, {
    id: 'Session',
    description: 'A live session. Durations are whole seconds from now: a client never compares clocks.',
    members: {
      idleIn: 'Seconds until the session ends if nothing is done.',
      absoluteIn: 'Seconds until the session ends whatever is done.',
      csrfToken: 'Sent back as `X-Portal-CSRF` with everything that changes something. Bound to this session.',
    },
    examples: [astridsSession],
  }),
];

export const sessionGroup = documentOperations(sessionOperations, {
  name: 'Session',
  description: 'Who is logged in, and until when.',
  operations: {
    getSession: {
      description:
        'Who is logged in, how strongly, and for how long. Does not lengthen the idle time, so that watching a session does not keep it alive; every other authenticated request does.',
    },
    logOut: {
      description: 'Ends this session on the server at once: a copy of its cookie is worthless afterwards.',
      setsCookie: 'Removes the session cookie.',
    },
  },
});
