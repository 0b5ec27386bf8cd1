import { type Speaker, sideFor } from '#parties/act-rules.ts';
import { bodiesDue } from '#parties/bodies.ts';
import type { Application, IntakeView, ReadinessReply } from '#parties/intake-view.ts';
import { readinessQuestions, readinessVersion } from '#parties/readiness.ts';
import { type Side, sides } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';

/** Words about one thing, oldest first; the last of each party counts. */
export type AssentRow = {
  assent: string;
  subject: 'programme' | 'agreement';
  textVersion: string | null;
  side: Side;
  given: boolean;
  person: string;
  name: string;
  at: string;
};

export type SheetRow = {
  readiness: string;
  side: Side;
  instrument: string;
  answers: readonly ReadinessReply[];
  note: string;
  name: string;
  at: string;
};

/** All that was said on a company's way in, oldest first. */
export type IntakeRows = {
  application: Application | null;
  sheets: readonly SheetRow[];
  assents: readonly AssentRow[];
  anchorings: readonly (NonNullable<IntakeView['anchoring']['board']> & { anchoring: string })[];
  admitted: IntakeView['admitted'];
};

export const sheetOf = (rows: IntakeRows, side: Side): SheetRow | null =>
  rows.sheets.findLast((sheet) => sheet.side === side && sheet.instrument === readinessVersion) ?? null;

/** A party's yes in force; null when it never said it, or took it back. */
export function assentOf(rows: IntakeRows, subject: AssentRow['subject'], side: Side): AssentRow | null {
  const last = rows.assents.findLast((row) => row.subject === subject && row.side === side);
  return last?.given ? last : null;
}

const bothHave = (rows: IntakeRows, subject: AssentRow['subject']): boolean =>
  sides.every((side) => assentOf(rows, subject, side) !== null);

export const boardOf = (rows: IntakeRows) => rows.anchorings.findLast(({ body }) => body === 'board') ?? null;
export const jointOf = (rows: IntakeRows) => rows.anchorings.findLast(({ body }) => body !== 'board') ?? null;

/** In the board, and in the joint body due at this size; the number is the register's, else the application's own. */
export function isAnchored(rows: IntakeRows, employees: number | null): boolean {
  const headcount = employees ?? rows.application?.employees;
  if (!boardOf(rows) || headcount === undefined) return false;
  return bodiesDue(headcount).due.length === 0 || jointOf(rows) !== null;
}

export function intakeState(rows: IntakeRows, employees: number | null): IntakeView['state'] {
  if (rows.admitted) return 'admitted';
  if (!rows.application) return 'application';
  if (sides.some((side) => !sheetOf(rows, side))) return 'readiness';
  if (!bothHave(rows, 'programme')) return 'yes';
  return bothHave(rows, 'agreement') && isAnchored(rows, employees) ? 'ready' : 'agreement';
}

/** A correction is refused once somebody has said yes to what stands: they said it to that and nothing else. */
export function refuseApplication(
  rows: IntakeRows,
  revision: number,
): Refusal<'already-admitted' | 'already-said-yes' | 'already-changed-by-another'> | null {
  if (rows.admitted) return refuse('already-admitted');
  const said = sides.map((side) => assentOf(rows, 'programme', side)).find((row) => row !== null);
  if (said) return refuse('already-said-yes', { values: { name: said.name } });
  const standing = rows.application;
  if ((standing?.revision ?? 0) === revision) return null;
  return refuse('already-changed-by-another', { values: { name: standing?.written.by ?? '' } });
}

export function refuseAnswers(
  rows: IntakeRows,
  instrument: string,
  answers: readonly ReadinessReply[],
): Refusal<'already-admitted' | 'readiness-changed' | 'readiness-incomplete'> | null {
  if (rows.admitted) return refuse('already-admitted');
  if (instrument !== readinessVersion) return refuse('readiness-changed');
  const asked = new Set(answers.map(({ question }) => question));
  const left = readinessQuestions.filter((question) => !asked.has(question)).length;
  const isExact = asked.size === answers.length && answers.length === readinessQuestions.length;
  return left > 0 || !isExact
    ? refuse('readiness-incomplete', { field: 'answers', values: { count: Math.max(left, 1) } })
    : null;
}

export type AssentWish = { to: AssentRow['subject']; given: boolean; side: Side | null };

/** The side whose word is kept; null when it stands as wished already, or why not. */
export function decideAssent(
  rows: IntakeRows,
  speaker: Speaker,
  wish: AssentWish,
): { side: Side | null } | Refusal<AssentRefusal> {
  const side = sideFor(speaker, wish.side ?? onlyOne(rows, speaker, wish));
  if (typeof side !== 'string') return side;
  const standing = assentOf(rows, wish.to, side);
  if ((standing !== null) === wish.given) return { side: null };
  if (rows.admitted) return refuse('already-admitted');
  if (!wish.given) {
    const signed = wish.to === 'programme' && assentOf(rows, 'agreement', side);
    return signed ? refuse('agreement-stands') : { side };
  }
  const other = sides
    .map((one) => (one === side ? null : assentOf(rows, wish.to, one)))
    .find((row) => row !== null);
  if (other?.person === speaker.person) return refuse('other-person-needed');
  return refuseTooEarly(rows, side, wish.to) ?? { side };
}

export type AssentRefusal =
  | 'party-needed'
  | 'side-needed'
  | 'already-admitted'
  | 'agreement-stands'
  | 'other-person-needed'
  | 'application-first'
  | 'readiness-first'
  | 'both-yes-first';

/** Who holds both roles takes back the one yes that is their own. */
function onlyOne(rows: IntakeRows, speaker: Speaker, { to, given }: AssentWish): Side | null {
  if (given) return null;
  return sides.find((side) => assentOf(rows, to, side)?.person === speaker.person) ?? null;
}

function refuseTooEarly(
  rows: IntakeRows,
  side: Side,
  to: AssentRow['subject'],
): Refusal<'application-first' | 'readiness-first' | 'both-yes-first'> | null {
  if (!rows.application) return refuse('application-first');
  if (!sheetOf(rows, side)) return refuse('readiness-first');
  return to === 'agreement' && !bothHave(rows, 'programme') ? refuse('both-yes-first') : null;
}
