import { companyById } from '#companies/server/door.ts';
import type { access } from '#customers/access.ts';
import type { customers } from '#customers/contract.ts';
import {
  fewestOpenAnswers,
  nameFor,
  type RoundRow,
  refuseAnswer,
  roundState,
} from '#customers/round-rules.ts';
import { countByLink, hasAnswer, insertAnswer } from '#customers/server/store-answers.ts';
import { listCustomers } from '#customers/server/store-cards.ts';
import { findHeldLink, type HeldLink, isLinkEnded } from '#customers/server/store-links.ts';
import { listRounds } from '#customers/server/store-rounds.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { hashSecret } from '#platform/server/http/session-cookie.ts';
import { tellChange } from '#platform/server/live/changes.ts';

type SurveyHandlers = Pick<Handlers<typeof customers, typeof access>, 'readSurvey' | 'answerSurvey'>;

/**
 * What a secret leads to. One that is mistyped, ended or foreign leads to nothing, and all of them alike. Leaves the
 * secret and its company in scope, and no person: whoever is signed in answers as whoever holds the link.
 */
async function followed(
  tx: Tx,
  token: string,
): Promise<{ link: HeldLink; round: RoundRow } | Refusal<'not-found'>> {
  const secret = hashSecret(token);
  await setScope(tx, { secret });
  const link = await findHeldLink(tx);
  if (!link) return refuse('not-found');
  await setScope(tx, { secret, companies: [link.company] });
  if (await isLinkEnded(tx, link.company, link.link)) return refuse('not-found');
  const [round] = await listRounds(tx, link.company, link.round);
  return round ? { link, round } : refuse('not-found');
}

export const surveyHandlers: SurveyHandlers = {
  readSurvey: async ({ tx, body, today, language, chosenLanguage, reply }) => {
    const found = await followed(tx, body.token);
    if ('refused' in found) return found;
    const { link, round } = found;
    const company = await companyById(tx, link.company);
    if (!company) return refuse('not-found');
    const customers = link.customer === null ? [] : await listCustomers(tx, link.company);
    // Nobody has chosen a language in this browser: the invitation's is likelier than the browser's own.
    if (chosenLanguage === null) reply.setLanguage(link.language);
    const reader = chosenLanguage === null ? link.language : language;
    return {
      company: company.name,
      customer: customers.find(({ customer }) => customer === link.customer)?.name ?? null,
      state: roundState(round, today),
      opensOn: round.opensOn,
      closesOn: round.closesOn,
      language: reader,
      round: round.round,
      needs: round.needs.map(({ need, names }) => ({ need, ...nameFor(names, reader) })),
      fewest: fewestOpenAnswers,
    };
  },

  answerSurvey: async ({ tx, body, today }) => {
    const { token, answer, ...wish } = body;
    const found = await followed(tx, token);
    if ('refused' in found) return found;
    const { link, round } = found;
    const { company, customer } = link;
    if (await hasAnswer(tx, company, answer)) return { taken: true };
    const refused = refuseAnswer(round, wish, {
      today,
      isOpenLink: customer === null,
      answers: await countByLink(tx, company, link.link),
    });
    if (refused) return refused;
    const { round: roundId, link: linkId } = link;
    await insertAnswer(tx, {
      company,
      answer,
      round: roundId,
      link: linkId,
      customer,
      ...wish,
      answeredOn: today,
    });
    tellChange(tx, company);
    return { taken: true };
  },
};
