import { useQueryClient } from '@tanstack/react-query';
import { people, type Role, type Session } from '#people/contract.ts';
import { text } from '#people/text.ts';
import { answerKey, call, useAnswer } from '#platform/web/call.ts';
import { pageLanguage, type Say } from '#platform/web/say.ts';

const nothing = {};

/** Leaves for a page in the language of whoever is signed in now: never comes back to what was going on here. */
function openAnew(path: string): Promise<never> {
  location.assign(path);
  return new Promise(() => {});
}

/** Who is signed in; undefined until it is known. */
export function useSession(): Session | undefined {
  return useAnswer(people.readSession, nothing).data;
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
    if (session.language !== pageLanguage()) return openAnew(path);
    queries.clear();
    queries.setQueryData(answerKey(people.readSession, nothing), session);
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
      queries.clear();
    },
    chooseLanguage: async (language: Session['language']): Promise<void> => {
      await call(people.chooseLanguage, { body: { language } });
      location.reload();
    },
  };
}
