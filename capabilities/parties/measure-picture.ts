import type { ActRow, Speaker } from '#parties/act-rules.ts';
import { actState, actViewOf, keyOf } from '#parties/act-rules.ts';
import {
  discussionOf,
  isOverdue,
  type MeasureRow,
  measureState,
  refuseOpening,
  reviewDueOf,
} from '#parties/measure-rules.ts';
import type { MeasureView } from '#parties/measure-view.ts';

/** Who looks: what the access rules give, and which parties the person speaks for. */
export type Looker = {
  speaker: Speaker;
  now: string;
  today: string;
  readWhole: boolean;
  write: boolean;
  open: boolean;
  end: boolean;
};

/** A measure as one person sees it. `acts` are the company's joint acts. */
export function measureViewOf(row: MeasureRow, acts: readonly ActRow[], looker: Looker): MeasureView {
  const { today, readWhole } = looker;
  const discussed = discussionOf(row);
  return {
    measure: row.measure,
    subject: row.subject,
    title: row.title,
    state: measureState(row, today),
    pointsAtPeople: row.pointsAtPeople,
    revision: row.revision,
    from: row.from,
    to: row.to,
    reviewBy: reviewDueOf(row),
    overdue: isOverdue(row, today),
    discussed: discussed && { on: discussed.heldOn, disagreement: discussed.disagreement !== '' },
    detail: readWhole ? detailOf(row, acts, looker) : null,
    may: rightsOn(row, openActOf(row, acts, looker.now) !== null, looker),
  };
}

const actsOn = (row: MeasureRow, acts: readonly ActRow[]): ActRow[] =>
  acts.filter((act) => act.subject.kind === 'open-measure' && keyOf(act.subject) === row.measure);

/** The proposal that waits for a key. */
export const openActOf = (row: MeasureRow, acts: readonly ActRow[], now: string): ActRow | null =>
  actsOn(row, acts).find((act) => actState(act, now) === 'open') ?? null;

function detailOf(row: MeasureRow, acts: readonly ActRow[], { speaker, now }: Looker): MeasureView['detail'] {
  const act = row.opening?.act
    ? acts.find((one) => one.act === row.opening?.act)
    : (openActOf(row, acts, now) ?? actsOn(row, acts).at(-1));
  return {
    purpose: row.purpose,
    seenBy: row.seenBy,
    consequences: row.consequences,
    written: row.written,
    discussions: row.discussions.toReversed(),
    reviews: row.reviews.toReversed(),
    opened: row.opening && { by: row.opening.by, at: row.opening.at },
    ended: row.ending,
    act: act ? actViewOf(act, speaker, now) : null,
  };
}

function rightsOn(row: MeasureRow, isProposed: boolean, looker: Looker): MeasureView['may'] {
  const state = measureState(row, looker.today);
  const isBefore = state === 'draft' || state === 'discussed';
  const blocked = refuseOpening(row, looker.today);
  const isParty = looker.speaker.sides.length > 0;
  const open = isBefore && !row.pointsAtPeople && looker.open && blocked === null;
  const propose = isBefore && row.pointsAtPeople && isParty && !isProposed && blocked === null;
  return {
    correct: isBefore && looker.write && !isProposed,
    discuss: isBefore && looker.write,
    review: state === 'live' && looker.write,
    end: state !== 'ended' && looker.end && !isProposed,
    open,
    propose,
    why: isBefore && !open && !propose ? whyNot(row, isProposed, blocked?.refused ?? null) : null,
  };
}

function whyNot(row: MeasureRow, isProposed: boolean, blocked: string | null): MeasureView['may']['why'] {
  if (isProposed) return 'proposed';
  if (blocked === 'discussion-first') return 'discussion-first';
  return row.pointsAtPeople ? 'parties-decide' : 'not-yours';
}
