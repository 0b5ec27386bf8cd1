import { companyById } from '#companies/server/door.ts';
import { speakerOf } from '#parties/server/door.ts';
import type { Side } from '#people/contract.ts';
import { membersInScope } from '#people/server/door.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import { flagsIn } from '#surveys/flags.ts';
import type { InstrumentItem } from '#surveys/instrument.ts';
import {
  agreementOn,
  type Comment,
  releasedWords,
  reviewsByComment,
  type Standing,
  shownBy,
  standingOf,
} from '#surveys/redaction.ts';
import type { CommentReviewed, CommentsView } from '#surveys/results-page-view.ts';
import { listComments, listReviews } from '#surveys/server/store-comments.ts';
import { instrumentOf } from '#surveys/server/store-instruments.ts';
import type { Reading } from '#surveys/server/store-results-view.ts';
import type { WaveRow } from '#surveys/server/store-waves.ts';

/** What two people go through in a quarter of an hour; ten thousand at once are read by nobody. */
const aPage = 25;

type Queued = Comment & {
  released: boolean;
  standing: Standing;
  said: ReturnType<typeof standingOf>;
  /** Whether one's own party has something to say of it. */
  waits: boolean;
};
type Queue = {
  items: readonly InstrumentItem[];
  queued: readonly Queued[];
  side: Side;
  names: readonly string[];
};

/** Everything that was written in a wave and is still to be seen here, question by question in the order drawn by lot. */
export async function loadQueue(call: Reading, row: WaveRow): Promise<Queue> {
  const { tx, params, today } = call;
  const instrument = await instrumentOf(tx, row.instrument, row.version);
  const comments = await listComments(tx, params.company, row.wave);
  const reviews = await listReviews(tx, params.company, row.wave);
  const members = await membersInScope(tx, today);
  const names = members.filter(({ company }) => company === params.company).map(({ name }) => name);
  const side = speakerOf(call).sides[0] ?? 'employees';
  const of = reviewsByComment(reviews);
  const items = (instrument?.items ?? []).filter(({ kind }) => kind === 'text');
  const byItem = Map.groupBy(comments, ({ item }) => item);
  const queued = items.flatMap(({ key }) => {
    const own = byItem.get(key) ?? [];
    const released = releasedWords(own, reviews) !== null;
    return own.map((one) => {
      const standing = agreementOn(one, of(one));
      const said = standingOf(of(one), one.comment);
      const waits = !released && (said[side] === null || standing === 'apart');
      return { ...one, released, standing, said, waits };
    });
  });
  return { items, queued, side, names };
}

/** A page of the queue; of the whole only how much is left. */
export async function loadComments(
  call: Reading,
  row: WaveRow,
  { show, after }: { show: 'all' | 'waiting'; after?: string | undefined },
): Promise<CommentsView | Refusal<'not-found'>> {
  const { tx, params } = call;
  const found = await companyById(tx, params.company);
  if (!found) return refuse('not-found');
  const queue = await loadQueue(call, row);
  const from = after === undefined ? 0 : queue.queued.findIndex(({ comment }) => comment === after) + 1;
  // What was withheld is gone from here too: nobody looks behind the bars afterwards.
  const left = queue.queued.slice(from).filter((one) => (show === 'all' ? shownIn(one) !== null : one.waits));
  const page = left.slice(0, aPage);
  return {
    wave: row.wave,
    company: { company: params.company, name: found.name },
    title: row.plan.title,
    writtenIn: row.writtenIn,
    sides: [...speakerOf(call).sides],
    ...leftOf(queue),
    total: queue.queued.length,
    questions: queue.items.flatMap(({ key, text }) => {
      const own = page.filter(({ item }) => item === key);
      const [first] = own;
      if (!first) return [];
      return [{ item: key, text, released: first.released, comments: own.map((one) => drawn(queue, one)) }];
    }),
    next: left.length > aPage ? page.at(-1)!.comment : null,
  };
}

/** One comment as it stands after a word about it. */
export function reviewed(queue: Queue, comment: string): CommentReviewed {
  const one = queue.queued.find((each) => each.comment === comment)!;
  return { comment: drawn(queue, one), released: one.released, ...leftOf(queue) };
}

const leftOf = ({ queued }: Queue) => ({
  waiting: queued.filter(({ waits }) => waits).length,
  open: queued.filter(({ released }) => !released).length,
});

const shownIn = ({ words, released, said }: Queued): string | null =>
  released ? shownBy(words, said.employer!) : words;

/** One's own party's word, and the other's once one's own has been said: nobody leans on what the other thought. */
function drawn({ side, names }: Queue, one: Queued): CommentReviewed['comment'] {
  const { comment, released, standing, said } = one;
  const words = shownIn(one) ?? '';
  const word = (of: Side) => {
    const review = released ? null : said[of];
    return (
      review && { outcome: review.outcome, spans: [...review.spans], reason: review.reason, by: review.by }
    );
  };
  const own = word(side);
  const other = own && word(side === 'employer' ? 'employees' : 'employer');
  return { comment, words, flags: released ? [] : flagsIn(words, names), standing, own, other };
}
