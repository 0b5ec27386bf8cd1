import { addDays, addMonths } from '#engines/journey/days.ts';
import { type Side, sides } from '#people/contract.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Version } from '#principles/principles-view.ts';
import type { Quarter, WalkLine, WalkState, WalkView } from '#principles/walk-view.ts';

/** What one party said of one principle, in one sending: `answer` is the same for all of them. */
export type AnswerRow = {
  answer: string;
  quarter: number;
  version: number;
  side: Side;
  principle: string;
  score: number;
  example: string;
  person: string;
  by: string;
  at: string;
};

/** A check can be answered from so many days before its day on. */
const opensDaysBefore = 21;
const monthsBetween = 3;

export const dueOf = (firstAdopted: string, quarter: number): string =>
  addMonths(firstAdopted, quarter * monthsBetween);

const opensOn = (firstAdopted: string, quarter: number): string =>
  addDays(dueOf(firstAdopted, quarter), -opensDaysBefore);

/** The latest quarter that is open on a day or has been; 0 before the first. */
export function quarterOn(firstAdopted: string, today: string): number {
  let quarter = 0;
  while (opensOn(firstAdopted, quarter + 1) <= today) quarter += 1;
  return quarter;
}

/** What a party said last, all of it sent together. */
function lastOf(rows: readonly AnswerRow[], side: Side): AnswerRow[] {
  const latest = rows.findLast((row) => row.side === side)?.answer;
  return rows.filter((row) => row.side === side && row.answer === latest);
}

function stateOf(isHeld: boolean, quarter: number, first: string, today: string): WalkState {
  if (isHeld) return 'held';
  const current = quarterOn(first, today);
  if (quarter > current) return 'coming';
  if (quarter < current) return 'missed';
  return dueOf(first, quarter) < today ? 'late' : 'open';
}

const apart = ({ employer, employees }: WalkLine): number =>
  employer && employees ? Math.abs(employer.score - employees.score) : -1;

/** Where the parties are furthest apart first. */
export const byDisagreement = (a: WalkLine, b: WalkLine): number =>
  apart(b) - apart(a) || a.number - b.number;

/** A score this low, from either party, says that a principle is not lived. */
const low = 2;
/** Parties this far apart do not see the same. */
const farApart = 2;

/** Principles the latest check that was held put in doubt: a low score from a party, or parties far apart. */
export function doubtsIn({ quarters }: WalkView) {
  const held = quarters.find(({ state }) => state === 'held');
  return (held?.lines ?? [])
    .filter(
      (line) =>
        apart(line) >= farApart || [line.employer, line.employees].some((word) => word && word.score <= low),
    )
    .map(({ principle, text, employer, employees }) => ({
      principle,
      quarter: held!.quarter,
      text,
      examples: [employer?.example ?? '', employees?.example ?? ''].filter((words) => words !== ''),
    }));
}

type Known = {
  /** The latest first. */
  versions: readonly Version[];
  answers: readonly AnswerRow[];
  today: string;
  /** The parties one speaks for: whose words one may see before both have answered. */
  speaksFor: readonly Side[];
};

/** The version that stood on a day. */
const versionOn = (versions: readonly Version[], day: string): Version =>
  versions.find(({ adoptedOn }) => adoptedOn <= day) ?? versions.at(-1)!;

function quarterView(known: Known, first: string, quarter: number): Quarter {
  const rows = known.answers.filter((row) => row.quarter === quarter);
  const words = { employer: lastOf(rows, 'employer'), employees: lastOf(rows, 'employees') };
  const isHeld = sides.every((side) => words[side].length > 0);
  const asked = rows[0]?.version;
  const version =
    known.versions.find((one) => one.version === asked) ??
    versionOn(known.versions, dueOf(first, quarter) < known.today ? dueOf(first, quarter) : known.today);
  const said = (side: Side) => {
    const row = words[side][0];
    return row ? { by: row.by, at: row.at } : null;
  };
  const word = (side: Side, principle: string) => {
    const row = words[side].find((one) => one.principle === principle);
    const isSeen = isHeld || known.speaksFor.includes(side);
    return row && isSeen ? { score: row.score, example: row.example } : null;
  };
  return {
    quarter,
    opensOn: opensOn(first, quarter),
    due: dueOf(first, quarter),
    state: stateOf(isHeld, quarter, first, known.today),
    version: version.version,
    given: { employer: said('employer'), employees: said('employees') },
    lines: version.principles
      .map(({ principle, number, text }) => ({
        principle,
        number,
        text,
        employer: word('employer', principle),
        employees: word('employees', principle),
      }))
      .toSorted(byDisagreement),
  };
}

/** Every check so far and the next, the latest first; null before anything was adopted. */
export function walkOf(known: Known): WalkView | null {
  const first = known.versions.at(-1)?.adoptedOn;
  if (!first) return null;
  const current = quarterOn(first, known.today);
  const all = Array.from({ length: current + 1 }, (_, n) => quarterView(known, first, n + 1)).toReversed();
  const asked = all.find(({ state }) => state === 'open' || state === 'late');
  return {
    // The one to come is told of only while there is none to answer.
    quarters: asked ? all.filter(({ state }) => state !== 'coming') : all,
    mayAnswer: asked ? { quarter: asked.quarter, sides: [...known.speaksFor] } : null,
  };
}

/** Whether a party may answer a check: the one that is open, about every principle and no other, each once. */
export function refuseAnswer(
  walk: WalkView | null,
  quarter: number,
  principles: readonly string[],
): Refusal<'check-not-open' | 'check-is-held' | 'answers-incomplete'> | null {
  const asked = walk?.quarters.find((one) => one.quarter === quarter);
  if (asked?.state === 'held') return refuse('check-is-held');
  if (!asked || (asked.state !== 'open' && asked.state !== 'late')) return refuse('check-not-open');
  const wanted = asked.lines.map(({ principle }) => principle);
  const isWhole =
    principles.length === wanted.length && wanted.every((principle) => principles.includes(principle));
  return isWhole ? null : refuse('answers-incomplete', { field: 'answers' });
}
