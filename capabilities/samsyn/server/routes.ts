import { companyById } from '#companies/server/door.ts';
import { allows } from '#platform/contract/access.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import { say } from '#platform/contract/say.ts';
import { opensAs } from '#platform/server/document/pdf-name.ts';
import { serverRoom } from '#platform/server/http/room.ts';
import { type CallOnJourney, journeyFor } from '#programme/server/door.ts';
import { access, opensChallenges, readsGuesses, readsStatusQuestions } from '#samsyn/access.ts';
import { withQuestionsOf } from '#samsyn/by-question.ts';
import { samsyn } from '#samsyn/contract.ts';
import { samsynDocument } from '#samsyn/document.ts';
import { documentText } from '#samsyn/document-text.ts';
import type { WeekOf } from '#samsyn/picture.ts';
import { topicKeys } from '#samsyn/samsyn-view.ts';
import { indexOf } from '#samsyn/server/door.ts';
import { text } from '#samsyn/text.ts';

/** The programme's week a day lies in; none before it began, and none for a company that is not enrolled. */
async function weeksOf(call: CallOnJourney, company: string): Promise<WeekOf> {
  const journey = await journeyFor(call, company);
  if (isRefusal(journey)) return () => null;
  return (day) => journey.weeks.findLast(({ monday }) => monday <= day)?.n ?? null;
}

const questionsFor = {
  challenges: opensChallenges,
  status: readsStatusQuestions,
  expectations: readsGuesses,
} as const;

/** As whoever calls may read it. */
async function pictureFor(call: CallOnJourney, company: string) {
  const { tx, today, language, actor, scope } = call;
  const memberships = actor?.memberships ?? [];
  const picture = await indexOf(tx, company, { today, language, weekOf: await weeksOf(call, company) });
  return withQuestionsOf(picture, (topic) => allows(questionsFor[topic], memberships, company, scope));
}

export const room = serverRoom({
  name: 'samsyn',
  endpoints: samsyn,
  access,
  text,
  handlers: {
    readSamsyn: async (call) => {
      const { tx, params, actor, scope, today } = call;
      const company = await companyById(tx, params.company);
      if (!company) return refuse('not-found');
      const picture = await pictureFor(call, company.company);
      const reads = allows(access.readSamsynDocument, actor.memberships, company.company, scope);
      const mayOpen = allows(opensChallenges, actor.memberships, company.company, scope);
      return {
        company: { company: company.company, name: company.name },
        today,
        exists: picture.topics.some(({ start }) => start !== null),
        picture: reads ? picture : null,
        opens: topicKeys.filter((topic) => reads && (topic !== 'challenges' || mayOpen)),
      };
    },

    readSamsynDocument: async (call) => {
      const { tx, params, language, now, reply } = call;
      const company = await companyById(tx, params.company);
      if (!company) return refuse('not-found');
      const picture = await pictureFor(call, company.company);
      const name = say(documentText.fileName, language, { company: company.name });
      reply.setHeader('content-disposition', opensAs(name));
      return samsynDocument({ company: company.name, picture, now: now.toISOString() }, language);
    },
  },
});
