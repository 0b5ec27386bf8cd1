/**
 * Somebody who wants to know who answered what, and has more than anybody should: every row of every table after each
 * submission with where it lies and who wrote it, all of the write-ahead log, all the server wrote, and a list of who
 * submitted when. They do not have the data folder's keys: those are destroyed when the answers have been counted.
 */
import type { Seen, SeenRow } from '#platform/server/testing/watch-database.ts';

/** Who, by the attacker's reckoning, gave which of the answers: for each submission an index, or null. */
export type Guess = { by: string; of: (number | null)[] };

const words = (text: string): string[] => text.match(/[\w-]{8,}/g) ?? [];

/**
 * Links by what two things have in common: anything that stood in the rows or log lines of one submission and stands in
 * one answer alone. Then, where nothing does, by rank: the nth to submit is the nth answer by where it lies, by its
 * number, by its place in the log.
 */
export function guesses(
  submissions: readonly (Seen & { lines: readonly string[] })[],
  answers: readonly SeenRow[],
  log: Buffer,
): Guess[] {
  const holders = new Map<string, number[]>();
  for (const [i, { row }] of answers.entries())
    for (const word of new Set(words(row))) holders.set(word, [...(holders.get(word) ?? []), i]);
  const sharing = submissions.map(({ rows, lines }) => {
    const seen = [...rows.map(({ row }) => row), ...lines].flatMap(words);
    const found = new Set(
      seen.flatMap((word) => (holders.get(word)?.length === 1 ? holders.get(word)! : [])),
    );
    return found.size === 1 ? [...found][0]! : null;
  });
  const writer = submissions.map(({ rows }) => {
    const by = new Set(rows.map((one) => one.by));
    const found = answers.flatMap((answer, i) => (by.has(answer.by) ? [i] : []));
    return found.length === 1 ? found[0]! : null;
  });
  const ranked = (by: string, key: (answer: SeenRow) => number | string): Guess => {
    // Reckoned once for each: a place in the log is looked for from its beginning.
    const keys = answers.map(key);
    const order = [...answers.keys()].sort((a, b) => {
      const [x, y] = [keys[a]!, keys[b]!];
      return x < y ? -1 : x > y ? 1 : 0;
    });
    return { by, of: submissions.map((_, n) => order[n] ?? null) };
  };
  const place = ({ at }: SeenRow) => {
    const [page = 0, line = 0] = at.slice(1, -1).split(',').map(Number);
    return page * 10_000 + line;
  };
  return [
    { by: 'what both hold', of: sharing },
    { by: 'who wrote the row', of: writer },
    ranked('where the row lies', place),
    ranked('who wrote it, in order', ({ by, at }) => by * 1e6 + place({ at } as SeenRow)),
    ranked('its number', ({ row }) => words(row).at(-1) ?? row),
    ranked('its place in the log', ({ row }) => log.indexOf(contentOf(row))),
    ...sortedBy(submissions, answers, place),
  ];
}

/** Answers may have been written down in the order of something each submission left behind, such as its ballot. */
function sortedBy(
  submissions: readonly Seen[],
  answers: readonly SeenRow[],
  place: (answer: SeenRow) => number,
): Guess[] {
  const lying = [...answers.keys()].sort((a, b) => place(answers[a]!) - place(answers[b]!));
  const tables = new Set(submissions[0]?.rows.map(({ table }) => table));
  return [...tables].flatMap((table) => {
    const left = submissions.map(({ rows }) => rows.filter((one) => one.table === table));
    if (left.some((rows) => rows.length !== 1)) return [];
    const order = [...left.keys()].sort((a, b) => (left[a]![0]!.row < left[b]![0]!.row ? -1 : 1));
    const of: (number | null)[] = [];
    for (const [rank, n] of order.entries()) of[n] = lying[rank] ?? null;
    return [{ by: `the order of what it left in ${table}`, of }];
  });
}

/** The longest word of a row that only it is likely to hold: what a reader of the log looks for. */
const contentOf = (row: string): string =>
  words(row).reduce((longest, one) => (one.length > longest.length ? one : longest), '');
