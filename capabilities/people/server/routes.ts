import { access } from '#people/access.ts';
import { type DemoPerson, type MembershipShape, people, type Session } from '#people/contract.ts';
import { byWeight, sessionDays } from '#people/rules.ts';
import { actorOf } from '#people/server/door.ts';
import { endSession, findPerson, insertSession, listMemberships, setLanguage } from '#people/server/store.ts';
import { text } from '#people/text.ts';
import type { Language } from '#platform/contract/language.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { readInstallationIn } from '#platform/server/database/installation.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { serverRoom } from '#platform/server/http/room.ts';
import { hashSecret, makeSecret } from '#platform/server/http/session-cookie.ts';

export const room = serverRoom({
  name: 'people',
  endpoints: people,
  access,
  text,
  handlers: {
    readSession: ({ tx, actor, language }) => sessionOf(tx, actor, language),

    endSession: async ({ tx, session, now, reply }) => {
      if (session) {
        await setScope(tx, { secret: session });
        await endSession(tx, session, now);
      }
      reply.setSession(null);
      return { ended: true };
    },

    listDemoPersons: async ({ tx, today }) => {
      if (!(await enterDemo(tx))) return { persons: [] };
      const byPerson = new Map<string, DemoPerson>();
      for (const { person, name, demo, ...membership } of await listMemberships(tx, today, null)) {
        if (!demo) continue;
        const entry = byPerson.get(person) ?? { person, name, memberships: [] };
        entry.memberships.push(membership);
        byPerson.set(person, entry);
      }
      return { persons: [...byPerson.values()] };
    },

    signInAsDemoPerson: async ({ tx, body, now, today, chosenLanguage, reply }) => {
      const person = (await enterDemo(tx)) ? await findPerson(tx, body.person) : null;
      if (!person?.demo) return refuse('no-such-demo-person', { field: 'person' });
      const actor = await actorOf(tx, person.person, today);
      const token = makeSecret();
      const expires = new Date(now.getTime() + sessionDays * 24 * 3600 * 1000);
      await insertSession(tx, hashSecret(token), person.person, expires);
      reply.setSession(token);
      return sessionOf(tx, actor, chosenLanguage ?? person.language);
    },

    chooseLanguage: async ({ tx, actor, body, reply }) => {
      if (actor) await setLanguage(tx, actor.person, body.language);
      reply.setLanguage(body.language);
      return { language: body.language };
    },
  },
});

/** Opens the invented persons to someone who has not signed in; false where there is no demo world. */
async function enterDemo(tx: Tx): Promise<boolean> {
  if (!(await readInstallationIn(tx))?.demo) return false;
  await setScope(tx, { demo: 'yes' });
  return true;
}

async function sessionOf(tx: Tx, actor: Actor | null, language: Language): Promise<Session> {
  const installation = await readInstallationIn(tx);
  const memberships = [...((actor?.memberships ?? []) as readonly MembershipShape[])].sort(byWeight);
  return {
    person: actor ? { person: actor.person, name: actor.name } : null,
    memberships: memberships.map(({ role, company, programme, place }) => ({
      role,
      company,
      programme,
      place,
    })),
    language,
    demo: installation?.demo ?? false,
  };
}
