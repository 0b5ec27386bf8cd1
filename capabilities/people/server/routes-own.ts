import type { access } from '#people/access.ts';
import type { people } from '#people/contract.ts';
import { isLastOffice } from '#people/server/routes-members.ts';
import { closeAccount } from '#people/server/routes-sessions.ts';
import { endSessions, findPerson, findSession, listSessions, setName } from '#people/server/store.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { setScope } from '#platform/server/database/scope.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { tellRights } from '#platform/server/live/changes.ts';

type Own =
  | 'readProcessing'
  | 'listSessions'
  | 'endOneSession'
  | 'endOtherSessions'
  | 'readOwnData'
  | 'changeOwnName'
  | 'closeOwnAccount';

/** What a person does about their own account. */
export const ownHandlers: Pick<Handlers<typeof people, typeof access>, Own> = {
  listSessions: async ({ tx, actor, session, now }) => {
    const current = session ? await findSession(tx, session, now) : null;
    await setScope(tx, { person: actor.person });
    const sessions = await listSessions(tx, actor.person, now);
    return {
      sessions: sessions.map((row) => ({ ...row, current: row.session === current?.session })),
    };
  },

  endOneSession: async ({ tx, actor, params, now }) => {
    const ended = await endSessions(tx, actor.person, now, { only: params.session });
    if (!ended) return refuse('not-found');
    await tellRights(tx, actor.person);
    return { done: true };
  },

  endOtherSessions: async ({ tx, actor, session, now }) => {
    const current = session ? await findSession(tx, session, now) : null;
    await setScope(tx, { person: actor.person });
    const ended = await endSessions(tx, actor.person, now, current ? { but: current.session } : {});
    await tellRights(tx, actor.person);
    return { ended };
  },

  readProcessing: async ({ records }) => ({ records: await records(false) }),

  readOwnData: async ({ tx, actor, records }) => {
    const person = await findPerson(tx, actor.person);
    if (!person) return refuse('not-found');
    const { name, email, language } = person;
    return { name, email, language, records: await records(true) };
  },

  changeOwnName: async ({ tx, actor, body }) => {
    await setName(tx, actor.person, body.name);
    return { done: true };
  },

  closeOwnAccount: async ({ tx, actor, now, today, reply }) => {
    if (await isLastOffice(tx, actor.person, today)) return refuse('last-office');
    await setScope(tx, { person: actor.person });
    const closed = await closeAccount(tx, actor.person, { person: actor.person, name: actor.name }, now);
    if (!closed) return refuse('not-found');
    reply.setSession(null);
    return { done: true };
  },
};
