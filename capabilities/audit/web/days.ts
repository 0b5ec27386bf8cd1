import type { Log, LogLine } from '#audit/contract.ts';

/** A line as it is shown: `times` tells how many like it stood next to each other. */
export type ShownLine = LogLine & { readonly times: number };
export type ShownDay = { readonly day: string; readonly lines: readonly ShownLine[] };

/**
 * The pages that have been fetched, by day. Lines side by side that say the same of the same are one, told by the
 * newest of them.
 */
export function daysOf(pages: readonly Pick<Log, 'lines'>[]): ShownDay[] {
  const days = new Map<string, ShownLine[]>();
  // A day that goes on from one page to the next keeps those without a clock at its end.
  const all = pages.flatMap((page) => page.lines);
  for (const line of [...all.filter(({ at }) => at), ...all.filter(({ at }) => !at)]) {
    const day = days.get(line.day) ?? [];
    const last = day.at(-1);
    if (last && isSame(last, line)) day[day.length - 1] = { ...last, times: last.times + 1 };
    else day.push({ ...line, times: 1 });
    days.set(line.day, day);
  }
  return [...days].map(([day, lines]) => ({ day, lines })).sort((a, b) => (a.day < b.day ? 1 : -1));
}

const isSame = (a: LogLine, b: LogLine): boolean =>
  a.who.words === b.who.words && a.what === b.what && a.outcome === b.outcome;
