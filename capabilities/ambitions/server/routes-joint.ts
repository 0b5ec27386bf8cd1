import { refuseAmbition } from '#ambitions/ambition-rules.ts';
import { isTogether, refuseWriting } from '#ambitions/apart-rules.ts';
import type { ambitions } from '#ambitions/contract.ts';
import { mostAmbitions, mostChallenges, mostJoint } from '#ambitions/limits.ts';
import { authorOf, hold, type RoomHandlers } from '#ambitions/server/routes-voices.ts';
import { insertAmbition, insertJoint, insertStanding } from '#ambitions/server/store-insert.ts';
import { type Loaded, type Looking, readAmbitions } from '#ambitions/server/store-view.ts';
import { jointOf, topicOf } from '#ambitions/topic-rules.ts';
import { ambitionsOf, challengesOf, jointsOf } from '#ambitions/voices.ts';
import { figuresToChoose } from '#indicators/server/door.ts';
import { speakerOf } from '#parties/server/door.ts';
import type { BodyOf } from '#platform/contract/endpoint.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';

type JointHandlers = Pick<RoomHandlers, 'addJointChallenge' | 'setStanding' | 'saveAmbition'>;

export const jointHandlers: JointHandlers = {
  addJointChallenge: async (call) => {
    const { tx, body } = call;
    const { rows, parts } = await hold(call);
    if (rows.joints.some(({ joint }) => joint === body.joint)) return readAmbitions(call);
    const found = parts.challenges.find(({ challenge }) => challenge === body.challenge);
    if (!found) return refuse('not-there');
    if (!isTogether(rows.finishes)) return refuse('still-apart');
    if (jointOf(found.topic, rows.joints, rows.standings)) return refuse('topic-taken');
    if (parts.joints.length >= mostJoint) return refuse('too-many', { values: { count: mostJoint } });
    await insertJoint(tx, authorOf(call), { joint: body.joint, topic: found.topic });
    return readAmbitions(call);
  },

  setStanding: async (call) => {
    const { tx, body } = call;
    const loaded = await hold(call);
    if (loaded.rows.standings.some(({ standing }) => standing === body.standing)) return readAmbitions(call);
    const refused = refuseStanding(loaded, body, call);
    if (isRefusal(refused)) return refused;
    const { standing, thing, stands } = body;
    await insertStanding(tx, authorOf(call), { standing, thing, stands });
    return readAmbitions(call);
  },

  saveAmbition: async (call) => {
    const { tx, body, today } = call;
    const { rows, parts } = await hold(call);
    if (rows.contents.some(({ content }) => content === body.content)) return readAmbitions(call);
    const before = rows.contents.findLast(({ ambition }) => ambition === body.ambition) ?? null;
    if ((before?.content ?? null) !== body.basedOn)
      return refuse('written-meanwhile', { values: { name: before?.by ?? '' } });
    const isThere = parts.ambitions.some(({ ambition }) => ambition === body.ambition);
    if (before && !isThere) return refuse('not-there');
    if (!before && parts.ambitions.length >= mostAmbitions)
      return refuse('too-many', { values: { count: mostAmbitions } });
    const figures = await figuresToChoose(call, call.params.company);
    const refused = refuseAmbition(body, {
      today,
      indicators: new Set([...figures.map(({ indicator }) => indicator), before?.indicator ?? '']),
      joints: new Set(parts.joints.map(({ joint }) => joint)),
      before: before?.byDate ?? null,
    });
    if (refused) return refused;
    const { ambition, content, statement, answers, reason } = body;
    const row = { ambition, content, statement, answers: [...new Set(answers)], reason };
    await insertAmbition(tx, authorOf(call), { ...row, ...figureOf(body, figures, before) });
    return readAmbitions(call);
  },
};

type Wish = BodyOf<(typeof ambitions)['saveAmbition']>;

/** What is stored of a figure: a key figure’s own name and unit, or the words somebody wrote; nothing where there is none. */
function figureOf(
  { figure, indicator, words, unit, baseline, target, by: byDate }: Wish,
  figures: Awaited<ReturnType<typeof figuresToChoose>>,
  before: { indicator: string | null; words: string; unit: string; decimals: number } | null,
) {
  const none = { figure, indicator: null, words: '', unit: '', decimals: 0, baseline: null, target: null };
  if (figure === 'none') return { ...none, byDate: null };
  if (figure === 'own') return { ...none, words, unit, baseline, target, byDate };
  const chosen = figures.find((one) => one.indicator === indicator);
  const known = chosen ? { words: chosen.name, unit: chosen.unit, decimals: chosen.decimals } : before;
  return {
    ...none,
    indicator,
    words: known?.words ?? '',
    unit: known?.unit ?? '',
    decimals: known?.decimals ?? 0,
    baseline,
    target,
    byDate,
  };
}

type StandingRefusal = Refusal<
  | 'not-found'
  | 'not-there'
  | 'not-yours-to-do'
  | 'finished-already'
  | 'words-stand'
  | 'in-use'
  | 'topic-taken'
  | 'too-many'
>;

/** Why a thing cannot be taken away or put back now. What a party has said yes or no to is not taken away. */
function refuseStanding(
  { rows, fields }: Loaded,
  wish: BodyOf<(typeof ambitions)['setStanding']>,
  call: Looking,
): StandingRefusal | null {
  const { of, thing, stands } = wish;
  // As everything would look if nothing had been taken away: what is put back is judged by the same measure.
  const whole = { ...rows, standings: rows.standings.filter((row) => row.thing !== thing) };
  const looker = { sides: speakerOf(call).sides, write: true };
  if (of === 'challenge') {
    const found = challengesOf(whole, fields, looker).find(({ challenge }) => challenge === thing);
    if (!found) return refuse('not-there');
    if (!looker.sides.includes(found.side)) return refuse('not-yours-to-do');
    if (jointOf(topicOf(thing, rows.sortings), rows.joints, rows.standings)) return refuse('topic-taken');
    const late = { side: found.side, at: found.made.at, isTaken: false };
    if (refuseWriting(rows.finishes, late)) return refuse('finished-already');
    const own = challengesOf(rows, fields, looker).filter(({ side }) => side === found.side);
    return stands && own.length >= mostChallenges
      ? refuse('too-many', { values: { count: mostChallenges } })
      : null;
  }
  if (of === 'ambition') {
    const found = ambitionsOf(whole, looker).find(({ ambition }) => ambition === thing);
    if (!found) return refuse('not-there');
    return stands || found.may.remove ? null : refuse('words-stand');
  }
  const found = jointsOf(whole, fields, looker).find(({ joint }) => joint === thing);
  if (!found) return refuse('not-there');
  if (stands) return jointOf(found.topic, rows.joints, rows.standings) ? refuse('topic-taken') : null;
  if (!found.may.remove) return refuse('words-stand');
  return ambitionsOf(rows, looker).some(({ answers }) => answers.includes(thing)) ? refuse('in-use') : null;
}
