import type { Definition } from '#indicators/definition.ts';
import type { SiteName } from '#indicators/indicator-view.ts';
import { isWeekend, type LineReading, latestOver } from '#indicators/line.ts';
import { periodOf } from '#indicators/period.ts';
import { enteredUnder } from '#indicators/versions.ts';

/** What stands for a period at a site, or (null) for the company as one. */
export type Standing = LineReading & { site: string | null; revision: number };

export type LineOfSite = { site: SiteName | null; readings: Standing[]; isSum: boolean };

/**
 * The lines of a figure: one for the company, or one for each site and, where they are counts, their sum first.
 * `standing` is what stands, by period; `sites` are the company's today: what was read at one that is no more is in
 * no line and in no sum, so that a sum is of the same sites all the way.
 */
export function linesOf(
  versions: readonly Definition[],
  standing: readonly Standing[],
  sites: readonly SiteName[],
): LineOfSite[] {
  const definition = versions.at(-1)!;
  const whole = standing.filter(({ site }) => site === null);
  if (!definition.bySite) return [{ site: null, readings: whole, isSum: false }];
  const bySite = Map.groupBy(
    standing.filter(({ site }) => site !== null),
    ({ site }) => site!,
  );
  const lines = sites.map((site) => ({ site, readings: bySite.get(site.site) ?? [], isSum: false }));
  const sum =
    definition.measured === 'value' || definition.measured === 'samples' ? null : sumOf(lines, versions);
  return sum && sites.length > 1
    ? [
        {
          site: null,
          readings: [...whole.filter(({ period }) => period < (sum[0]?.period ?? '9')), ...sum],
          isSum: true,
        },
        ...lines,
      ]
    : lines;
}

/** Counts of the sites put together, for periods all of them have reported: half a sum would look like a fall. */
function sumOf(lines: readonly LineOfSite[], versions: readonly Definition[]): Standing[] {
  const counted = lines
    .map(({ readings }) => reported(readings).filter((one) => isCounted(one, versions)))
    .filter((readings) => readings.length > 0);
  const first = counted
    .map(([reading]) => reading!.period)
    .sort()
    .at(-1);
  if (first === undefined) return [];
  const at = counted.map((readings) => new Map(readings.map((one) => [one.period, one])));
  const periods = [...new Set(at.flatMap((one) => [...one.keys()]))].sort();
  return periods
    .filter((period) => period >= first && at.every((one) => one.has(period)))
    .map((period) => {
      const { measured, scale } = enteredUnder(versions, period);
      const parts = at.map((one) => one.get(period)!);
      const count = parts.reduce((total, part) => total + (part.count ?? 0), 0);
      const whole = parts.reduce((total, part) => total + (part.whole ?? 0), 0);
      const value = measured === 'count' ? count : (count / whole) * scale;
      return {
        site: null,
        period,
        value,
        count,
        whole: measured === 'count' ? null : whole,
        samples: null,
        revision: 0,
      };
    });
}

/** Whether a number has the parts a sum is made of: under an older meaning it may have been entered without. */
function isCounted({ period, count, whole }: Standing, versions: readonly Definition[]): boolean {
  const { measured } = enteredUnder(versions, period);
  return (
    count !== null && (measured === 'count' || ((measured === 'share' || measured === 'rate') && !!whole))
  );
}

const reported = (readings: readonly Standing[]) => readings.filter(({ value }) => value !== null);

/** The latest period that is over and lacks a number on a line; null where nothing is missing. */
export function dueOn(line: LineOfSite, versions: readonly Definition[], today: string): string | null {
  if (line.isSum) return null;
  const { period: kind } = versions.at(-1)!;
  const latest = latestOver(today, kind);
  const made = versions[0]!.written.at.slice(0, 10);
  const readings = reported(line.readings);
  if (readings.some(({ period }) => period === latest)) return null;
  // A figure is not late for what was before anybody thought of it.
  return readings.length > 0 || latest >= periodOf(made, kind) ? latest : null;
}

/** How many periods back a number that is missing is still asked for. */
const asksBack = 3;

/** The period to enter now: the oldest of the latest few that lacks a number, else the one that runs. */
export function askedFor(
  line: LineOfSite,
  versions: readonly Definition[],
  today: string,
): { period: string; missing: boolean } {
  const { period: kind } = versions.at(-1)!;
  const has = new Set(reported(line.readings).map(({ period }) => period));
  const latest = latestOver(today, kind);
  const first = [...has].sort()[0];
  let oldest: string | null = has.has(latest) ? null : latest;
  if (first !== undefined) {
    let back = latest;
    for (let n = 1; n < asksBack; n += 1) {
      back = latestOver(back, kind);
      if (back > first && !has.has(back)) oldest = back;
    }
  }
  if (oldest !== null) return { period: oldest, missing: true };
  const asked = kind === 'day' && !isWeekend(today) ? today : latest;
  return { period: asked, missing: !has.has(asked) };
}
