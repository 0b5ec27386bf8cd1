import { expiryOf, hasBothKeys, keyOf } from '#parties/act-rules.ts';
import type { ActSubject } from '#parties/joint-act.ts';
import type { MeasureContent } from '#parties/measure-rules.ts';
import type { Discussion, Review } from '#parties/measure-view.ts';
import {
  insertAct,
  insertApproval,
  insertEffect,
  insertTaking,
  insertThreshold,
  insertWithdrawal,
} from '#parties/server/store-acts.ts';
import {
  insertDiscussion,
  insertEnding,
  insertMeasure,
  insertOpening,
  insertReview,
  insertVersion,
} from '#parties/server/store-measures.ts';
import type { Side } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';

/** Rows as they would be after people had worked for a while: the builders check nothing the routes check. */
export type Author = { person: string; name: string };
export type Word = { by: Author; at: string };

/** The database takes a row by the person in scope alone, also here. */
export const asPerson = (tx: Tx, company: string, { person }: Author): Promise<void> =>
  setScope(tx, { companies: [company], person });

export type ActToBuild = {
  subject: ActSubject;
  note?: string;
  proposed: Word & { side: Side | null };
  /** Keys turned later than by proposing. */
  approvals?: readonly (Word & { side: Side })[];
  withdrawn?: Word & { side: Side; note?: string };
  taken?: Word;
};

/** A joint act with its keys; with both it has taken effect. Answers with its id. */
export async function buildAct(
  tx: Tx,
  company: string,
  { subject, note = '', proposed, approvals = [], withdrawn, taken }: ActToBuild,
  makeNextId: () => string = makeId,
): Promise<string> {
  const act = makeNextId();
  await asPerson(tx, company, proposed.by);
  await insertAct(tx, {
    company,
    act,
    key: keyOf(subject),
    subject,
    note,
    proposedBy: proposed.by.person,
    proposedByName: proposed.by.name,
    proposedSide: proposed.side,
    proposedAt: proposed.at,
    expiresAt: expiryOf(proposed.at),
  });
  const keys = [...(proposed.side ? [{ ...proposed, side: proposed.side }] : []), ...approvals];
  for (const { by, at, side } of keys) {
    await asPerson(tx, company, by);
    await insertApproval(tx, { company, act, side, ...by, approvedAt: at });
  }
  if (hasBothKeys(keys.map(({ by, at, side }) => ({ ...by, at, side })))) {
    await insertEffect(tx, company, act, keys.at(-1)!.at);
    if (subject.kind === 'change-threshold') await insertThreshold(tx, company, act, subject);
  }
  if (withdrawn) {
    await asPerson(tx, company, withdrawn.by);
    const { by, at, side, note: why = '' } = withdrawn;
    await insertWithdrawal(tx, { company, act, side, ...by, note: why, withdrawnAt: at });
  }
  if (taken) {
    await asPerson(tx, company, taken.by);
    const { by, at } = taken;
    await insertTaking(tx, { company, act, takenBy: by.person, takenByName: by.name, takenAt: at });
  }
  return act;
}

export type MeasureToBuild = {
  content: MeasureContent;
  subject?: string | null;
  registered: Word;
  discussion?: Omit<Discussion, 'discussion' | 'revision' | 'recorded'> & { recorded: Word };
  /** How it went live: on a key of each party, or pressed by one. */
  opening?: Word & { keys?: readonly [Word & { side: Side }, Word & { side: Side }] };
  /** One key is turned, and the other is waited for. */
  proposed?: Word & { side: Side };
  reviews?: readonly (Omit<Review, 'review' | 'recorded'> & { recorded: Word })[];
  ending?: Word & { reason: string };
};

/** An entry of the measurement register with its history; answers with its id. */
export async function buildMeasure(
  tx: Tx,
  company: string,
  measure: MeasureToBuild,
  makeNextId: () => string = makeId,
): Promise<string> {
  const id = makeNextId();
  const { content, subject = null, registered, discussion, reviews = [], ending } = measure;
  const authorOf = ({ by, at }: Word) => ({ ...by, at });
  await asPerson(tx, company, registered.by);
  await insertMeasure(tx, { company, measure: id, subject }, authorOf(registered));
  await insertVersion(tx, { company, measure: id, revision: 1, ...content }, authorOf(registered));
  const discussed = discussion ? makeNextId() : null;
  if (discussion && discussed) {
    const { recorded, ...row } = discussion;
    await asPerson(tx, company, recorded.by);
    const said = { company, measure: id, discussion: discussed, revision: 1, ...row };
    await insertDiscussion(tx, said, authorOf(recorded));
  }
  await buildOpening(tx, company, id, measure, discussed, makeNextId);
  for (const { recorded, ...row } of reviews) {
    await asPerson(tx, company, recorded.by);
    await insertReview(tx, { company, measure: id, review: makeNextId(), ...row }, authorOf(recorded));
  }
  if (ending) {
    await asPerson(tx, company, ending.by);
    await insertEnding(tx, { company, measure: id, reason: ending.reason }, authorOf(ending));
  }
  return id;
}

async function buildOpening(
  tx: Tx,
  company: string,
  measure: string,
  { content, opening, proposed }: MeasureToBuild,
  discussion: string | null,
  makeNextId: () => string,
): Promise<void> {
  const subject = { kind: 'open-measure', measure, revision: 1, title: content.title } as const;
  const [first, second] = opening?.keys ?? [proposed];
  const approvals = second ? [second] : [];
  const act = first ? await buildAct(tx, company, { subject, proposed: first, approvals }, makeNextId) : null;
  if (!opening) return;
  await asPerson(tx, company, opening.by);
  const { pointsAtPeople } = content;
  const row = { company, measure, revision: 1, pointsAtPeople, discussion, act };
  await insertOpening(tx, row, { ...opening.by, at: opening.at });
}
