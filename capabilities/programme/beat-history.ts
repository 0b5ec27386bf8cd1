import type { BeatChangeRow, BeatHistoryLine } from '#programme/beat-change.ts';
import { mondayOfDate } from '#programme/rules.ts';

type Named = (row: Pick<BeatChangeRow, 'subject' | 'key'>) => string;

/**
 * Every visit and meeting that was moved, called off or put back by hand, oldest first. What was only arranged, such as
 * an hour or a place, moved nothing and is left out. Rows come in any order.
 */
export function beatHistoryOf(rows: readonly BeatChangeRow[], nameOf: Named): BeatHistoryLine[] {
  const byBeat = Map.groupBy(rows, ({ subject, key }) => `${subject} ${key}`);
  return [...byBeat.values()]
    .flatMap((own) =>
      linesOf(
        own.toSorted((a, b) => a.sequence - b.sequence),
        nameOf,
      ),
    )
    .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}

function linesOf(rows: readonly BeatChangeRow[], nameOf: Named): BeatHistoryLine[] {
  const lines: BeatHistoryLine[] = [];
  const standing: (BeatHistoryLine | null)[] = [];
  for (const [at, row] of rows.entries()) {
    const line = lineOf(row, rows[at - 1], nameOf);
    if (row.kind === 'restored') {
      const back = standing.pop();
      if (!back) continue;
      back.undone = true;
    } else standing.push(line);
    if (line) lines.push(line);
  }
  return lines;
}

function lineOf(
  row: BeatChangeRow,
  before: BeatChangeRow | undefined,
  nameOf: Named,
): BeatHistoryLine | null {
  const { change, kind, planned, date, reason, byName, at } = row;
  if (kind === 'arranged') return null;
  // A day that was agreed for another week had lapsed: the journey had moved.
  const holds = before !== undefined && mondayOfDate(before.planned) === mondayOfDate(planned);
  const from = holds ? before.date : planned;
  return { change, name: nameOf(row), kind, from, date, reason, by: byName, at, undone: false };
}
