import type { access } from '#parties/access.ts';
import { actState, decideWithdrawal } from '#parties/act-rules.ts';
import type { parties } from '#parties/contract.ts';
import type { ActSubject, ProposedSubject } from '#parties/joint-act.ts';
import { refuseProposal } from '#parties/measure-rules.ts';
import { findThresholds, insertWithdrawal, listActs, lockParties } from '#parties/server/store-acts.ts';
import { turnKey, writeProposal } from '#parties/server/store-keys.ts';
import { listMeasures } from '#parties/server/store-measures.ts';
import { type Looking, readParties, speakerOf } from '#parties/server/store-views.ts';
import { refuseThresholds } from '#parties/thresholds.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';

type ActHandlers = Pick<
  Handlers<typeof parties, typeof access>,
  'proposeJointAct' | 'approveJointAct' | 'withdrawJointAct'
>;

export const actHandlers: ActHandlers = {
  proposeJointAct: async (call) => {
    const { tx, body, params } = call;
    await lockParties(tx, params.company);
    const known = (await listActs(tx, params.company)).some(({ act }) => act === body.act);
    if (known) return readParties(call);
    const subject = await subjectOf(call, body.subject, body.note);
    if (isRefusal(subject)) return subject;
    const { act, note, side } = body;
    const by = speakerOf(call);
    const now = call.now.toISOString();
    const refused = await writeProposal(tx, { company: params.company, act, subject, note, by, side, now });
    return refused ?? readParties(call);
  },

  approveJointAct: async (call) => {
    const { tx, body, params, today } = call;
    const now = call.now.toISOString();
    const by = speakerOf(call);
    return (await turnKey(tx, { ...params, by, side: body.side, now, today })) ?? readParties(call);
  },

  withdrawJointAct: async (call) => {
    const { tx, body, params } = call;
    const now = call.now.toISOString();
    const speaker = speakerOf(call);
    await lockParties(tx, params.company);
    const row = (await listActs(tx, params.company)).find(({ act }) => act === params.act);
    const decided = decideWithdrawal(row, speaker, body.side, now);
    if (isRefusal(decided)) return decided;
    const { person, name } = speaker;
    if (decided.side)
      await insertWithdrawal(tx, {
        ...params,
        side: decided.side,
        person,
        name,
        note: body.note,
        withdrawnAt: now,
      });
    return readParties(call);
  },
};

type SubjectRefusal =
  | 'not-found'
  | 'already-live'
  | 'measure-ended'
  | 'one-key-is-enough'
  | 'discussion-first'
  | 'period-over'
  | 'already-consented'
  | 'reason-needed'
  | 'ends-before-start'
  | 'not-yet'
  | 'threshold-below-floor'
  | 'threshold-above-ceiling'
  | 'threshold-upside-down'
  | 'threshold-same';

/** What a wish is about, with what the room itself knows of it; or why it cannot be proposed. */
async function subjectOf(
  looking: Looking,
  wish: ProposedSubject,
  note: string,
): Promise<ActSubject | Refusal<SubjectRefusal>> {
  const { tx, today, params } = looking;
  switch (wish.kind) {
    case 'research-consent':
      return (await isConsentedTo(looking)) ? refuse('already-consented') : wish;
    case 'change-threshold':
      return refuseThresholds(wish, await findThresholds(tx, params.company)) ?? wish;
    case 'raw-export':
      return refuseExport(wish, note, today) ?? wish;
    case 'open-measure': {
      const row = (await listMeasures(tx, params.company)).find(({ measure }) => measure === wish.measure);
      const refused = refuseProposal(row, today);
      return refused ?? { ...wish, revision: row?.revision ?? 0, title: row?.title ?? '' };
    }
  }
}

async function isConsentedTo({ tx, params, now }: Looking): Promise<boolean> {
  const rows = await listActs(tx, params.company);
  return rows.some(
    (row) => row.subject.kind === 'research-consent' && actState(row, now.toISOString()) === 'effective',
  );
}

function refuseExport(
  { from, to }: { from: string; to: string },
  note: string,
  today: string,
): Refusal<'reason-needed' | 'ends-before-start' | 'not-yet'> | null {
  if (note === '') return refuse('reason-needed', { field: 'note' });
  if (to < from) return refuse('ends-before-start', { field: 'subject.to' });
  return to > today ? refuse('not-yet', { field: 'subject.to' }) : null;
}
