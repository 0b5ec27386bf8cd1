import { z } from 'zod';
import { Id, LanguageShape, line, Moment, PlanDate } from '#platform/contract/shapes.ts';

export const done = z.object({ done: z.boolean() });

/** Somebody was let in: where they go now, in which language. */
export const SignedIn = z
  .object({ next: z.enum(['/', '/sign-in/second', '/account']), language: LanguageShape })
  .meta({ id: 'SignedIn' });
export type SignedIn = z.infer<typeof SignedIn>;

export const Email = z.email().max(254);

/** The secret from a letter's link, as it stood behind the `#`. */
export const Secret = z.string().min(1).max(100);

/** A code from an authenticator app, as somebody typed it. */
export const TypedCode = z.string().trim().min(1).max(20);

/** What the browser's own passkey function is handed, and what it answers (WebAuthn, JSON as the standard has it). */
export const PasskeyQuestion = z.object({ options: z.record(z.string(), z.unknown()) });
export const PasskeyAnswer = z.looseObject({
  id: z.string().min(1).max(1500),
  response: z.record(z.string(), z.unknown()),
});

/** What a program may do with a token: `programme:read`. */
export const Scope = z.string().min(3).max(60);

export const NewToken = z.strictObject({
  token: Id,
  name: line(100),
  scopes: z.array(Scope).min(1).max(60),
  expiresOn: PlanDate,
});

export const TokenMade = z.object({ secret: z.string() });

export const Token = z
  .object({
    token: Id,
    name: z.string(),
    scopes: z.array(Scope),
    madeAt: Moment,
    expiresOn: PlanDate,
    seenOn: PlanDate.nullable(),
  })
  .meta({ id: 'Token' });

export const CompanyToken = Token.extend({ madeByName: z.string() }).meta({ id: 'CompanyToken' });

/** A right a token can have, with the room's name in words. */
export const ScopeChoice = z.object({ scope: Scope, room: z.string(), writes: z.boolean() });

/** Everything on the page of one's own ways in. */
export const Account = z
  .object({
    name: z.string(),
    email: z.string().nullable(),
    /** Factors given in this session. */
    level: z.union([z.literal(1), z.literal(2)]),
    /** True when a role of theirs sleeps without a second factor. */
    needsSecond: z.boolean(),
    /** True when the second factor must be given before anything here is changed. */
    mustConfirm: z.boolean(),
    codesSince: Moment.nullable(),
    passkeys: z.array(
      z.object({ passkey: Id, label: z.string(), madeAt: Moment, seenOn: PlanDate.nullable() }),
    ),
    services: z.array(
      z.object({
        key: z.string(),
        label: z.string(),
        identity: Id.nullable(),
        since: Moment.nullable(),
      }),
    ),
    /** Null where nobody signs in by PIN: without a role in a company. */
    pin: z.object({ chosen: z.boolean() }).nullable(),
    tokens: z.array(Token),
    scopes: z.array(ScopeChoice),
    lastTokenDay: PlanDate,
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof Account>;

/** A badge to print: a square for the screen's camera, and the name it is read by. `secret` is shown this once. */
export const Badge = z
  .object({ badge: Id, name: z.string(), place: z.string(), secret: z.string(), square: z.string() })
  .meta({ id: 'Badge' });
