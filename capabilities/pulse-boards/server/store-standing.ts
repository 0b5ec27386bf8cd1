import type { Tx } from '#platform/server/database/scope.ts';
import { addChanges, digestOf, type Thing } from '#pulse-boards/fold.ts';
import { partOf } from '#pulse-boards/part.ts';
import { type ChangeRow, changesAfter, holdSequence, lastSeq } from '#pulse-boards/server/store.ts';
import { inView } from '#pulse-boards/view-rules.ts';

/** What a company's boards have come to, and who made which change when. */
export type Standing = {
  at: number;
  readonly things: Map<string, Thing>;
  /** By the number of the change. */
  readonly stamps: Map<number, readonly [name: string, at: string]>;
};

/** Companies kept in memory; who has not been looked at the longest goes first. */
const mostKept = 200;

/**
 * Kept between calls, since a board is looked at far more often than it changes. It holds committed changes only,
 * and is brought up to date from the database by every call before it is used.
 */
const kept = new Map<string, Standing>();

/** Transactions that have added changes: what they see may yet be taken back, and is never kept. */
const adding = new WeakSet<Tx>();

/** To be told by whoever adds changes, before anything more is asked for in the same transaction. */
export const noteAdding = (tx: Tx): void => {
  adding.add(tx);
};

const nothing = (): Standing => ({ at: 0, things: new Map(), stamps: new Map() });

/** What is kept of a company, when it is no further than the database; `seq` was read just before. */
async function keptUpTo(tx: Tx, company: string, seq: number): Promise<Standing | undefined> {
  const known = kept.get(company);
  if (!known || known.at <= seq) return known;
  // Another call may have kept a change that was committed since. If not, it is another database, as after a restore.
  const at = known.at;
  return at <= (await lastSeq(tx, company)) ? known : undefined;
}

/** By the company, the first reading of all it has: a thousand screens that come back at once share one. */
const reading = new Map<string, Promise<unknown>>();

async function upTo(tx: Tx, company: string, seq: number): Promise<Standing> {
  if (kept.has(company) || adding.has(tx)) return bring(tx, company, seq);
  await reading.get(company)?.catch(() => undefined);
  if (kept.has(company)) return bring(tx, company, seq);
  const first = bring(tx, company, seq);
  reading.set(company, first);
  try {
    return await first;
  } finally {
    if (reading.get(company) === first) reading.delete(company);
  }
}

/** What is kept, brought up to a number from the database. */
async function bring(
  tx: Tx,
  company: string,
  seq: number,
  after?: { standing: Standing; rows: Promise<ChangeRow[]> },
): Promise<Standing> {
  const known = await keptUpTo(tx, company, seq);
  const isKept = !adding.has(tx);
  const standing: Standing =
    isKept || !known
      ? (known ?? nothing())
      : { at: known.at, things: new Map(known.things), stamps: new Map(known.stamps) };
  if (standing.at < seq) {
    // Rows asked for beforehand follow what was kept then, and nothing else.
    const rows = await (after?.standing === standing ? after.rows : changesAfter(tx, company, standing.at));
    const fresh = rows.filter((row) => row.seq > standing.at);
    addChanges(standing.things, fresh);
    for (const row of fresh) standing.stamps.set(row.seq, [row.byName, row.at]);
    standing.at = Math.max(standing.at, fresh.at(-1)?.seq ?? 0);
  }
  if (!isKept) return standing;
  kept.delete(company);
  kept.set(company, standing);
  const oldest = kept.size > mostKept ? kept.keys().next().value : undefined;
  if (oldest) kept.delete(oldest);
  return standing;
}

/** What stands on the boards of a company in scope. Not to be changed by whoever asks. */
export const standingOf = async (tx: Tx, company: string): Promise<Standing> =>
  upTo(tx, company, await lastSeq(tx, company));

/** The same, held: nobody else adds a change before this transaction is over. */
export async function holdStanding(tx: Tx, company: string): Promise<Standing> {
  const known = adding.has(tx) ? undefined : kept.get(company);
  if (!known) return upTo(tx, company, await holdSequence(tx, company));
  // What was added since is asked for in the same go, and answered once the sequence is held.
  const held = holdSequence(tx, company);
  const sent = changesAfter(tx, company, known.at);
  sent.catch(() => undefined);
  return kept.get(company) === known
    ? bring(tx, company, await held, { standing: known, rows: sent })
    : upTo(tx, company, await held);
}

/** Digests by what they are of, each with the number and the moment it was reckoned at. */
const digests = new WeakMap<
  Standing,
  { readonly at: number; readonly now: number; readonly text: Promise<string> }
>();

/** The digest of what is in view at `now` (milliseconds), reckoned once for each number it is asked at. */
export function digestStanding(standing: Standing, now: number): Promise<string> {
  const known = digests.get(standing);
  if (known?.at === standing.at && known.now === now) return known.text;
  const text = digestOf(inView(standing.things.values(), { stamps: standing.stamps, now }));
  digests.set(standing, { at: standing.at, now, text });
  return text;
}

type Texts = { readonly at: number; readonly now: number; readonly byFrom: Map<number, string> };

/** Parts that were asked for as they stand now: a thousand screens that follow a board ask for the same few. */
const written = new WeakMap<Standing, Texts>();
const mostTexts = 50;

/** What has changed since a number as JSON; from 0, and from a number nobody has given, all there is in view. */
export function partText(standing: Standing, asked: number, now: number): string {
  const { at, things, stamps } = standing;
  const from = asked > at ? 0 : asked;
  let texts = written.get(standing);
  if (texts?.at !== at || texts.now !== now) {
    texts = { at, now, byFrom: new Map() };
    written.set(standing, texts);
  }
  const known = texts.byFrom.get(from);
  if (known !== undefined) return known;
  const text = JSON.stringify(partOf(from === at && at > 0 ? [] : things.values(), stamps, from, at, now));
  if (texts.byFrom.size < mostTexts) texts.byFrom.set(from, text);
  return text;
}
