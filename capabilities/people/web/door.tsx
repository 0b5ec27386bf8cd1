import { useQueryClient } from '@tanstack/react-query';
import { people, type Role, type Session } from '#people/contract.ts';
import { text } from '#people/text.ts';
import { call } from '#platform/web/call.ts';
import { keptQuery, setKept, useKeptAnswer } from '#platform/web/offline/kept.ts';
import { deviceIsNobodys } from '#platform/web/offline/owner.ts';
import { pageLanguage, type Say } from '#platform/web/say.ts';
import { keepUnsentOf } from '#platform/web/unsent.ts';

const nothing = {};

/** Leaves for a page in the language of whoever is signed in now: never comes back to what was going on here. */
function openAnew(path: string): Promise<never> {
  location.assign(path);
  return new Promise(() => {});
}

/** At a terminal many share nothing is kept on the device, and it is nobody's. */
const ownerOf = ({ person, method }: Session): string | null =>
  method === 'pin' || method === 'badge' ? null : (person?.person ?? null);

/** How the session is asked for; kept on the device, so that pages open without a line. */
export const sessionQuery = () => keptQuery(people.readSession, nothing, ownerOf);

/** Who is signed in; undefined until it is known. */
export function useSession(): Session | undefined {
  return useKeptAnswer(people.readSession, nothing, { whose: ownerOf }).data;
}

/** Address of the stream that tells of a company's changes. */
export const changesOf = (company: string): string => people.watchCompany.path.replace(':company', company);

/** Whether whoever is signed in holds a role, anywhere; false until it is known. */
export const holds = (session: Session | undefined, role: Role): boolean =>
  session?.memberships.some((membership) => membership.role === role) ?? false;

/** A role in words. */
export const roleName = (role: Role, t: Say): string => t(text[`role-${role}`]);

/** Acts on the session. Each empties what was fetched in another person's name or language. */
export function useSessionActs() {
  const queries = useQueryClient();
  /** Takes up a session that has just begun; `path` is where it goes on when the page must be loaded anew. */
  const enter = async (session: Session, path: string): Promise<void> => {
    keepUnsentOf(session.person?.person ?? null);
    if (session.language !== pageLanguage()) return openAnew(path);
    queries.clear();
    await setKept(queries, people.readSession, nothing, session, ownerOf);
  };
  return {
    enter,
    signInAs: async (person: string): Promise<Session> => {
      const session = await call(people.signInAsDemoPerson, { body: { person } });
      await enter(session, '/');
      return session;
    },
    signOut: async (): Promise<void> => {
      await call(people.endSession, nothing);
      keepUnsentOf(null);
      queries.clear();
      await deviceIsNobodys();
    },
    chooseLanguage: async (language: Session['language']): Promise<void> => {
      await call(people.chooseLanguage, { body: { language } });
      location.reload();
    },
  };
}
