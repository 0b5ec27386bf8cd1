import { access } from '#people/access.ts';
import { type DemoPerson, type MembershipShape, people, type Session } from '#people/contract.ts';
import { recordsText } from '#people/records-text.ts';
import { byWeight } from '#people/rules.ts';
import { actorOf, cookieDays } from '#people/server/door.ts';
import { deleteByScheduleErrand } from '#people/server/jobs-deletion.ts';
import { sendLettersErrand } from '#people/server/jobs-letters.ts';
import { records } from '#people/server/records.ts';
import { invitationHandlers } from '#people/server/routes-invitations.ts';
import { memberHandlers } from '#people/server/routes-members.ts';
import { ownHandlers } from '#people/server/routes-own.ts';
import { beginSession } from '#people/server/routes-sessions.ts';
import { endSessions, findPerson, findSession, listMemberships, setLanguage } from '#people/server/store.ts';
import { methodText } from '#people/session-text.ts';
import { text } from '#people/text.ts';
import type { Language } from '#platform/contract/language.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { readInstallationIn } from '#platform/server/database/installation.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import { serverRoom } from '#platform/server/http/room.ts';
import { hashSecret } from '#platform/server/http/session-cookie.ts';
import { tellRights } from '#platform/server/live/changes.ts';

export const room = serverRoom({
  name: 'people',
  endpoints: people,
  access,
  text: { ...text, ...methodText, ...recordsText },
  errands: [sendLettersErrand, deleteByScheduleErrand],
  records,
  handlers: {
    ...ownHandlers,
    ...memberHandlers,
    ...invitationHandlers,

    readSession: ({ tx, actor, session, now, language }) => sessionOf(tx, { actor, session, now, language }),

    endSession: async ({ tx, session, now, reply }) => {
      const found = session && (await findSession(tx, session, now));
      if (found) {
        await setScope(tx, { person: found.person });
        await endSessions(tx, found.person, now, { only: found.session });
        await tellRights(tx, found.person);
      }
      reply.setSession(null);
      // Nothing of this person stays in a browser that others may use.
      reply.setHeader('clear-site-data', '"cache"');
      return { ended: true };
    },

    listDemoPersons: async ({ tx, today }) => {
      if (!(await enterDemo(tx))) return { persons: [] };
      const byPerson = new Map<string, DemoPerson>();
      for (const row of await listMemberships(tx, today, null)) {
        if (!row.demo) continue;
        const entry = byPerson.get(row.person) ?? { person: row.person, name: row.name, memberships: [] };
        entry.memberships.push(shapeOf(row));
        byPerson.set(row.person, entry);
      }
      return { persons: [...byPerson.values()] };
    },

    signInAsDemoPerson: async ({ tx, body, now, today, session, browser, chosenLanguage, reply }) => {
      const person = (await enterDemo(tx)) ? await findPerson(tx, body.person) : null;
      if (!person?.demo) return refuse('no-such-demo-person', { field: 'person' });
      const token = await beginSession(tx, {
        person: person.person,
        method: 'demo',
        level: 2,
        browser,
        now,
        replaces: session,
      });
      reply.setSession(token, cookieDays('demo'));
      const actor = await actorOf(tx, person.person, today);
      const language = chosenLanguage ?? person.language;
      return sessionOf(tx, { actor, session: hashSecret(token), now, language });
    },

    watchCompany: async () => '',

    chooseLanguage: async ({ tx, actor, body, reply }) => {
      if (actor?.kind === 'person') await setLanguage(tx, actor.person, body.language);
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

const shapeOf = (m: MembershipShape): MembershipShape => ({
  role: m.role,
  company: m.company,
  programme: m.programme,
  organisation: m.organisation,
  place: m.place,
});

type Asking = { actor: Actor | null; session: string | null; now: Date; language: Language };

/** Who is signed in, as the browser is told. A wall screen is nobody with a company. */
export async function sessionOf(tx: Tx, { actor, session, now, language }: Asking): Promise<Session> {
  const installation = await readInstallationIn(tx);
  const isPerson = actor?.kind === 'person';
  const shown = (list: Actor['memberships']) =>
    [...(list as readonly MembershipShape[])].sort(byWeight).map(shapeOf);
  const row = isPerson && session ? await findSession(tx, session, now) : null;
  const [at] = actor?.kind === 'screen' ? actor.memberships : [];
  return {
    person: isPerson ? { person: actor.person, name: actor.name } : null,
    memberships: isPerson ? shown(actor.memberships) : [],
    asleep: isPerson ? shown(actor.asleep) : [],
    method: row?.method ?? null,
    screen: at?.company && actor ? { screen: actor.person, name: actor.name, company: at.company } : null,
    language,
    demo: installation?.demo ?? false,
  };
}
