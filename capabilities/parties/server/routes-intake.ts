import { companyById } from '#companies/server/door.ts';
import type { access } from '#parties/access.ts';
import { sideFor } from '#parties/act-rules.ts';
import { agreementVersion } from '#parties/agreement.ts';
import type { parties } from '#parties/contract.ts';
import { decideAssent, refuseAnswers, refuseApplication } from '#parties/intake-rules.ts';
import { lockParties } from '#parties/server/store-acts.ts';
import {
  insertAnchoring,
  insertApplication,
  insertAssent,
  insertSheet,
  loadIntake,
} from '#parties/server/store-intake.ts';
import { readParties, speakerOf } from '#parties/server/store-views.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';

type IntakeHandlers = Pick<
  Handlers<typeof parties, typeof access>,
  'writeApplication' | 'answerReadiness' | 'sayYes' | 'recordAnchoring'
>;

export const intakeHandlers: IntakeHandlers = {
  writeApplication: async (call) => {
    const { tx, body, actor, params } = call;
    await lockParties(tx, params.company);
    const rows = await loadIntake(tx, params.company);
    if (rows.application?.application === body.application) return readParties(call);
    const refused = refuseApplication(rows, body.revision);
    if (refused) return refused;
    await insertApplication(tx, {
      ...body,
      ...params,
      revision: body.revision + 1,
      writtenBy: actor.person,
      writtenByName: actor.name,
      writtenAt: call.now.toISOString(),
    });
    return readParties(call);
  },

  answerReadiness: async (call) => {
    const { tx, body, actor, params } = call;
    const side = sideFor(speakerOf(call), body.side);
    if (isRefusal(side)) return side;
    await lockParties(tx, params.company);
    const rows = await loadIntake(tx, params.company);
    if (rows.sheets.some(({ readiness }) => readiness === body.readiness)) return readParties(call);
    const refused = refuseAnswers(rows, body.instrument, body.answers);
    if (refused) return refused;
    await insertSheet(tx, {
      ...body,
      ...params,
      side,
      answeredBy: actor.person,
      answeredByName: actor.name,
      answeredAt: call.now.toISOString(),
    });
    return readParties(call);
  },

  sayYes: async (call) => {
    const { tx, body, actor, params } = call;
    await lockParties(tx, params.company);
    const rows = await loadIntake(tx, params.company);
    // A retry of a word that was said and has been taken back since says nothing anew.
    if (rows.assents.some(({ assent }) => assent === body.assent)) return readParties(call);
    const decided = decideAssent(rows, speakerOf(call), body);
    if (isRefusal(decided)) return decided;
    if (decided.side)
      await insertAssent(tx, {
        ...params,
        assent: body.assent,
        subject: body.to,
        textVersion: body.to === 'agreement' ? agreementVersion : null,
        side: decided.side,
        given: body.given,
        saidBy: actor.person,
        saidByName: actor.name,
        saidAt: call.now.toISOString(),
      });
    return readParties(call);
  },

  recordAnchoring: async (call) => {
    const { tx, body, actor, params, today } = call;
    if (!(await companyById(tx, params.company))) return refuse('not-found');
    await lockParties(tx, params.company);
    const rows = await loadIntake(tx, params.company);
    if (rows.anchorings.some(({ anchoring }) => anchoring === body.anchoring)) return readParties(call);
    if (rows.admitted) return refuse('already-admitted');
    if (!rows.application) return refuse('application-first');
    if (body.heldOn > today) return refuse('not-yet', { field: 'heldOn' });
    if (body.body === 'board' && body.caseNumber === '')
      return refuse('case-number-needed', { field: 'caseNumber' });
    await insertAnchoring(tx, {
      ...body,
      ...params,
      recordedBy: actor.person,
      recordedByName: actor.name,
      recordedAt: call.now.toISOString(),
    });
    return readParties(call);
  },
};
