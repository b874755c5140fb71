import * as z from 'zod/mini';
import { mapOf } from './map-of.ts';
import type { Operation } from './operation.ts';
import { PasswordPolicy } from './password-policy.ts';

/** The version of this contract, `major.minor`: what a server that keeps all of it tells as `contract`. Minor versions only add. */
export const contractVersion = '1.0';

/** Whether one capability is offered, and if not, why (a code such as `disabled-by-policy`). */
export const Capability = z.object({ enabled: z.boolean(), reason: z.optional(z.string()) });
export type Capability = z.infer<typeof Capability>;

/** Whom to turn to when something fails. Each way is optional; `url` wins over `email` over `phone`. */
export const Support = z.object({
  url: z.optional(z.string()),
  email: z.optional(z.string()),
  phone: z.optional(z.string()),
  /** When the phone is answered, in the administrator's words. */
  hours: z.optional(z.string()),
});
export type Support = z.infer<typeof Support>;

/** What this portal offers and how it behaves. Public: it names no person and no lock-out threshold. */
export const Configuration = z.object({
  /** Version of this contract that the server keeps, `major.minor`. Minor versions only add. */
  contract: z.string(),
  company: z.string(),
  /** The company's logo (https, or same origin), drawn beside its name. */
  branding: z.object({ logo: z.optional(z.string()) }),
  /** Keyed by capability name; an absent name is not offered. */
  capabilities: mapOf(Capability),
  login: z.object({
    methods: z.array(z.string()),
    /** What an identifier looks like, shown in the empty field: `you@northwind.example`. */
    identifierExample: z.optional(z.string()),
  }),
  passwordPolicy: PasswordPolicy,
  /** How long a session lives unused, and at the longest, in seconds. */
  session: z.object({ idleTimeout: z.int(), absoluteTimeout: z.int() }),
  support: Support,
  /** Pages of the company to link to, keyed by what they are: `ask-for-app`, `privacy`, `terms`. */
  links: mapOf(z.string()),
  /** Where the host page shows parts of the portal. Same origin as the host page. */
  pages: z.object({
    login: z.optional(z.string()),
    recovery: z.optional(z.string()),
    stepUp: z.optional(z.string()),
    profile: z.optional(z.string()),
  }),
  /** URL schemes beside https that a launch may use, e.g. `slack`. */
  launch: z.object({ urlSchemes: z.array(z.string()) }),
  /** BCP 47 tags. */
  languages: z.array(z.string()),
});
export type Configuration = z.infer<typeof Configuration>;

export const configurationOperations = {
  /** What this portal offers. Safe to cache for five minutes. */
  getConfiguration: {
    method: 'get',
    path: '/configuration',
    summary: 'Read what this portal offers',
    response: Configuration,
    auth: 'none',
    problems: [],
  },
} as const satisfies Record<string, Operation>;
