import { adviserView, type CaseAnswer } from '#lean-status/calibration-rules.ts';
import type { CalibrationView, CaseView } from '#lean-status/calibration-view.ts';
import type { Calibration, LeanInstrument } from '#lean-status/instrument.ts';
import type { RoomHandlers } from '#lean-status/server/routes-rounds.ts';
import { insertAnswer, listAnswers, newestCases } from '#lean-status/server/store-calibration.ts';
import { programmeIn } from '#lean-status/server/store-forms.ts';
import { installation, newestInstrument } from '#lean-status/server/store-instruments.ts';
import type { Language } from '#platform/contract/language.ts';
import { refuse } from '#platform/contract/refusal.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';

type CalibrationHandlers = Pick<RoomHandlers, 'readCalibration' | 'answerCase' | 'readAdvisers'>;
type Looking = { tx: Tx; scope: Scope; actor: { person: string }; language: Language };

/** The programme whose cases are open to a call; those that came along where it has none. */
const programmeOf = async ({ tx, scope }: Pick<Looking, 'tx' | 'scope'>): Promise<string> =>
  (await programmeIn(tx, scope)) ?? installation;

async function viewOf(looking: Looking): Promise<CalibrationView> {
  const { tx, actor, language } = looking;
  const programme = await programmeOf(looking);
  const cases = (await newestCases(tx, programme))?.set.cases ?? [];
  const instrument = (await newestInstrument(tx, programme))?.instrument;
  const answers = await listAnswers(tx, actor.person);
  return {
    cases: cases.map((one) => caseView(one, instrument, answers, language)),
    own: adviserView(cases, answers),
  };
}

function caseView(
  one: Calibration['cases'][number],
  instrument: LeanInstrument | undefined,
  answers: readonly CaseAnswer[],
  language: Language,
): CaseView {
  const mine = answers.filter(({ caseKey }) => caseKey === one.key);
  const last = mine.at(-1);
  const asked = instrument?.dimensions.filter(({ key }) => one.levels[key] !== undefined) ?? [];
  return {
    key: one.key,
    title: one.title[language],
    seen: one.seen[language],
    dimensions: asked.map(({ key, name, short, question, signs }) => ({
      key,
      name: name[language],
      short: short[language],
      question: question[language],
      signs: signs.map((sign) => sign[language]),
    })),
    times: mine.length,
    answered: last
      ? {
          at: last.at,
          levels: asked.map(({ key }) => ({
            dimension: key,
            given: last.levels[key] ?? null,
            key: one.levels[key]!,
          })),
          why: one.why[language],
        }
      : null,
  };
}

export const calibrationHandlers: CalibrationHandlers = {
  readCalibration: viewOf,

  answerCase: async (call) => {
    const { tx, body, actor, scope, now } = call;
    const own = await listAnswers(tx, actor.person);
    if (own.some(({ answer }) => answer === body.answer)) return viewOf(call);
    const programme = await programmeIn(tx, scope);
    if (!programme) return refuse('not-yours-to-do');
    const published = await newestCases(tx, programme);
    const one = published?.set.cases.find(({ key }) => key === body.case);
    if (!published || !one) return refuse('case-unknown', { field: 'case' });
    const levels = Object.fromEntries(body.levels.map(({ dimension, level }) => [dimension, level]));
    const asked = (await newestInstrument(tx, programme))?.instrument.dimensions ?? [];
    if (asked.some(({ key }) => one.levels[key] !== undefined && levels[key] === undefined))
      return refuse('levels-missing');
    await insertAnswer(tx, {
      answer: body.answer,
      person: actor.person,
      by: actor.name,
      caseKey: one.key,
      levels,
      at: now.toISOString(),
      programme,
      setProgramme: published.programme,
      version: published.version,
    });
    return viewOf(call);
  },

  readAdvisers: async (call) => {
    const { tx } = call;
    const cases = (await newestCases(tx, await programmeOf(call)))?.set.cases ?? [];
    const byPerson = Map.groupBy(await listAnswers(tx), ({ person }) => person);
    const advisers = [...byPerson.values()].map((answers) => adviserView(cases, answers));
    return { advisers: advisers.sort((a, b) => a.name.localeCompare(b.name, 'nb')) };
  },
};
