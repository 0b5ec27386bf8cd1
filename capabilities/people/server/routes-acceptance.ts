import type { z } from 'zod';
import type { InvitationKey } from '#people/member-shapes.ts';
import { mostCodeTries } from '#people/rules.ts';
import { actorOf, cookieDays } from '#people/server/door.ts';
import { sessionOf } from '#people/server/routes.ts';
import { beginSession } from '#people/server/routes-sessions.ts';
import {
  findPersonByEmail,
  insertMemberships,
  insertPersons,
  listMemberships,
} from '#people/server/store.ts';
import {
  countCodeTry,
  type InvitationRow,
  lockInvitation,
  updateInvitation,
} from '#people/server/store-invitations.ts';
import { readCode } from '#people/slip-code.ts';
import type { Language } from '#platform/contract/language.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import { readInstallationIn } from '#platform/server/database/installation.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';
import { setScope } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { Reply } from '#platform/server/http/room.ts';
import { hashSecret } from '#platform/server/http/session-cookie.ts';
import { slowHashFits } from '#platform/server/http/slow-hash.ts';
import { tellChange } from '#platform/server/live/changes.ts';

type Key = z.infer<typeof InvitationKey>;
type Aside = <T>(scope: Scope, work: (tx: Tx) => Promise<T>) => Promise<T>;
type Unknown = Refusal<'invitation-unknown' | 'invitation-locked'>;

/** How a key finds its row: the sha256 that opens it, and for a typed code the half that must fit. */
function findsBy(key: Key): { tokenHash: string } | { slipHash: string; opens: string } | null {
  if (key.token) return { tokenHash: hashSecret(key.token) };
  const code = key.code ? readCode(key.code) : null;
  return code && { slipHash: hashSecret(code.finds), opens: code.opens };
}

/**
 * Checks a key without using the invitation up. A typed code that is wrong counts in a transaction of its own, so
 * that no refusal takes the count back; after the last try the slip is dead.
 */
export async function lookAt(key: Key, now: Date, aside: Aside): Promise<InvitationRow | Unknown> {
  const by = findsBy(key);
  if (!by) return refuse('invitation-unknown');
  const secret = 'tokenHash' in by ? by.tokenHash : by.slipHash;
  const row = await aside({ secret }, async (tx) => {
    const found = await lockInvitation(tx, by);
    // Counted before it is compared: two guesses at once are two guesses.
    if (found && 'slipHash' in by) await countCodeTry(tx, by.slipHash, 1);
    return found;
  });
  if (!row || row.acceptedAt || row.withdrawnAt || new Date(row.expiresAt) <= now)
    return refuse('invitation-unknown');
  if ('opens' in by) {
    if (row.codeTries >= mostCodeTries) return refuse('invitation-locked');
    if (!row.codeHash || !(await slowHashFits(by.opens, row.codeHash))) return refuse('invitation-unknown');
    // It was no guess: whoever mistyped a few times, and looked, may still accept.
    await aside({ secret }, (tx) => countCodeTry(tx, by.slipHash, -1));
  }
  return row;
}

type Accepting = {
  tx: Tx;
  body: Key & { person: string; name: string; language: Language };
  actor: Actor | null;
  now: Date;
  today: string;
  session: string | null;
  browser: string;
  chosenLanguage: Language | null;
  aside: Aside;
  reply: Reply;
};

/** Accepts an invitation, once: a person where there was none, the role, and a session. */
export async function accept(call: Accepting) {
  const { tx, body, now, today, session, browser, aside, reply } = call;
  const looked = await lookAt(body, now, aside);
  if (isRefusal(looked)) return looked;
  const by = findsBy(body)!;
  await setScope(tx, { secret: 'tokenHash' in by ? by.tokenHash : by.slipHash });
  const row = await lockInvitation(tx, by);
  if (!row || row.acceptedAt || row.withdrawnAt) return refuse('invitation-unknown');
  const programme = row.programme ?? row.underProgramme;
  const person = await personFor(tx, row, call);
  await setScope(tx, {
    secret: 'tokenHash' in by ? by.tokenHash : by.slipHash,
    ...(row.company ? { companies: [row.company] } : {}),
    ...(programme ? { programme } : {}),
    person: person.id,
  });
  const demo = (await readInstallationIn(tx))?.demo ?? false;
  if (person.fresh) {
    const made = await insertPersons(tx, [
      { person: person.id, name: body.name, language: body.language, demo, email: row.email },
    ]);
    // An id that is somebody else's opens nobody's account.
    if (made === 0) return refuse('invitation-unknown');
  }
  const held = await listMemberships(tx, today, person.id);
  if (!held.some((m) => isSame(m, row)))
    await insertMemberships(tx, [
      {
        membership: row.invitation,
        person: person.id,
        role: row.role,
        company: row.company,
        programme: row.programme,
        organisation: row.organisation,
        place: row.place,
        fromDate: today,
        toDate: row.toDate,
        demo,
        givenBy: row.invitedBy,
        givenByName: row.invitedByName,
      },
    ]);
  await updateInvitation(tx, row.invitation, {
    acceptedAt: now.toISOString(),
    acceptedBy: person.id,
    mailDueAt: null,
  });
  if (row.company) tellChange(tx, row.company);
  const method = row.email === null ? 'slip' : 'invitation';
  const token = await beginSession(tx, {
    person: person.id,
    method,
    level: 1,
    browser,
    now,
    replaces: session,
  });
  reply.setSession(token, cookieDays(method));
  reply.setLanguage(body.language);
  const actor = await actorOf(tx, person.id, today, 1);
  return sessionOf(tx, { actor, session: hashSecret(token), now, language: body.language });
}

/**
 * Whose role it becomes: the account the letter's address belongs to, since whoever reads it owns it; else whoever is
 * signed in here and took a slip; else somebody new.
 */
async function personFor(tx: Tx, row: InvitationRow, { body, actor }: Accepting) {
  if (row.email !== null) {
    const known = await findPersonByEmail(tx, row.email);
    return known ? { id: known.person, fresh: false } : { id: body.person, fresh: true };
  }
  return actor?.kind === 'person' ? { id: actor.person, fresh: false } : { id: body.person, fresh: true };
}

/** Whether a role is held already: an invitation accepted on top of it changes nothing. */
const isSame = (
  held: { role: string; company: string | null; programme: string | null; organisation: string | null },
  row: InvitationRow,
): boolean =>
  held.role === row.role &&
  held.company === row.company &&
  held.programme === row.programme &&
  held.organisation === row.organisation;
