import { sideFor, speakerOf } from '#parties/server/door.ts';
import { refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import type { access } from '#principles/access.ts';
import type { principles } from '#principles/contract.ts';
import { authorOf } from '#principles/server/routes-held.ts';
import { lockPrinciples } from '#principles/server/store-rounds.ts';
import { listVersions } from '#principles/server/store-set.ts';
import { readPrinciples } from '#principles/server/store-view.ts';
import { insertAnswers, listAnswers } from '#principles/server/store-walk.ts';
import { refuseAnswer, walkOf } from '#principles/walk-rules.ts';

type WalkHandlers = Pick<Handlers<typeof principles, typeof access>, 'answerCheck'>;

export const walkHandlers: WalkHandlers = {
  answerCheck: async (call) => {
    const { tx, params, body, today } = call;
    const { company } = params;
    const speaker = speakerOf(call);
    const side = sideFor(speaker, body.side);
    if (typeof side !== 'string') return side;
    await lockPrinciples(tx, company);
    const answers = await listAnswers(tx, company);
    if (answers.some(({ answer }) => answer === body.answer)) return readPrinciples(call);
    const versions = await listVersions(tx, company);
    const walk = walkOf({ versions, answers, today, speaksFor: speaker.sides });
    const asked = body.answers.map(({ principle }) => principle);
    const refused = refuseAnswer(walk, body.quarter, asked);
    if (refused) return refused;
    const version = walk?.quarters.find(({ quarter }) => quarter === body.quarter)?.version;
    if (version === undefined) return refuse('not-found');
    const { answer, quarter } = body;
    await insertAnswers(tx, company, { answer, quarter, version, side }, body.answers, authorOf(call));
    return readPrinciples(call);
  },
};
