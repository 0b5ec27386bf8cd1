import { personById } from '#people/server/door.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { hashSecret } from '#platform/server/http/session-cookie.ts';
import type { access } from '#sign-in/access.ts';
import type { signIn } from '#sign-in/contract.ts';
import { maskEmail } from '#sign-in/rules.ts';
import { lettersErrand } from '#sign-in/server/jobs.ts';
import { enter } from '#sign-in/server/routes-session.ts';
import { insertLetter, type LetterRow, lockLinked, updateLetter } from '#sign-in/server/store.ts';

type Sent = 'listWays' | 'askForLetter' | 'lookAtLink' | 'useLink';

/** Signing in by a letter. Nobody learns here who is known: the row is written for every address alike. */
export const letterHandlers: Pick<Handlers<typeof signIn, typeof access>, Sent> = {
  listWays: async ({ settings }) => ({
    services: settings.identityProviders.map(({ key, label }) => ({ key, label })),
  }),

  askForLetter: async ({ tx, body, now, poke }) => {
    const at = now.toISOString();
    await insertLetter(tx, { letter: body.letter, email: body.email.toLowerCase(), askedAt: at, dueAt: at });
    poke(lettersErrand);
    return { done: true };
  },

  lookAtLink: async ({ tx, body, now }) => {
    const row = await openLetter(tx, body.token, now);
    return row ? { email: maskEmail(row.email) } : refuse('link-unknown');
  },

  useLink: async (call) => {
    const { tx, body, now } = call;
    const row = await openLetter(tx, body.token, now);
    if (!row) return refuse('link-unknown');
    await setScope(tx, { secret: hashSecret(body.token) });
    await updateLetter(tx, row.letter, { usedAt: now.toISOString() });
    const entered = await enter(call, { person: row.person, method: 'link', level: 1 });
    return entered ?? refuse('link-unknown');
  },
};

/** The letter a link stands in, locked; null when it was used, ran out, or its person has another address or none now. */
async function openLetter(
  tx: Tx,
  token: string,
  now: Date,
): Promise<(LetterRow & { person: string }) | null> {
  const row = await lockLinked(tx, hashSecret(token));
  if (!row?.person || row.usedAt || !row.expiresAt || new Date(row.expiresAt) <= now) return null;
  await setScope(tx, { person: row.person });
  const person = await personById(tx, row.person);
  return person?.email?.toLowerCase() === row.email.toLowerCase() ? { ...row, person: row.person } : null;
}
