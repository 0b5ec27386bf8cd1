import type { ChartView } from '#indicators/chart-view.ts';
import type { Series, SiteName } from '#indicators/indicator-view.ts';
import { siteText as text } from '#indicators/site-text.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';

export type OfSite = Series & { site: SiteName };

export const isOfSite = (series: Series): series is OfSite => series.site !== null;

type Readable = { site: SiteName; chart: ChartView };

/** How the sites stand to each other; `of` are those with enough numbers to be compared. */
export type SiteVerdict =
  | { code: 'too-few' }
  | { code: 'alike'; of: number }
  /** One site differs from every other, and the others are alike. */
  | { code: 'one'; site: SiteName; of: number }
  /** The most that are alike among themselves; 1 where all differ. */
  | { code: 'some'; alike: number; of: number };

/**
 * Whether the sites differ. Two do when the centre line of one lies outside the limits of the other, or when they do
 * not change in the same way. Everything less is what ordinary variation makes, and no site is ranked.
 */
export function compareSites(series: readonly Series[]): SiteVerdict {
  const sites = series.flatMap(({ site, chart }): Readable[] =>
    site === null || chart.change.code === 'too-few' ? [] : [{ site, chart }],
  );
  const of = sites.length;
  if (of < 2) return { code: 'too-few' };
  const othersThatDiffer = sites.map((one) => sites.filter((other) => other !== one && differ(one, other)));
  if (othersThatDiffer.every((others) => others.length === 0)) return { code: 'alike', of };
  const alike = mostAlike(sites);
  const apart = sites.filter((_, i) => othersThatDiffer[i]!.length === of - 1);
  return apart.length === 1 && alike === of - 1
    ? { code: 'one', site: apart[0]!.site, of }
    : { code: 'some', alike, of };
}

const differ = (a: Readable, b: Readable): boolean =>
  a.chart.change.code !== b.chart.change.code || isOutside(a.chart, b.chart) || isOutside(b.chart, a.chart);

/** Whether the centre line of a chart, as it is now, lies outside the present limits of another. */
function isOutside(one: ChartView, other: ChartView): boolean {
  const centre = one.parts.at(-1)?.centre ?? null;
  const part = other.parts.at(-1);
  if (centre === null || !part) return false;
  return centre < (lastOf(part.lower) ?? -Infinity) || centre > (lastOf(part.upper) ?? Infinity);
}

/** A limit as it stands at its end; null where there is none. */
export const lastOf = (limit: ChartView['parts'][number]['lower']): number | null =>
  Array.isArray(limit) ? (limit.findLast((one) => one !== null) ?? null) : limit;

/** How many sites are at the most alike, each with each. A company has few sites. */
function mostAlike(sites: readonly Readable[]): number {
  const grow = (size: number, candidates: readonly Readable[]): number =>
    candidates.reduce(
      (most, one, i) =>
        size + candidates.length - i <= most
          ? most
          : Math.max(
              most,
              grow(
                size + 1,
                candidates.slice(i + 1).filter((other) => !differ(one, other)),
              ),
            ),
      size,
    );
  return grow(0, sites);
}

/** The title over the comparison: one sentence about now. */
export function siteSentence(series: readonly Series[], language: Language): string {
  const verdict = compareSites(series);
  if (verdict.code === 'too-few') return say(text.tooFew, language);
  if (verdict.code === 'alike') return say(text.alike, language);
  if (verdict.code === 'one') return say(text.one, language, { site: verdict.site.name });
  const { alike, of } = verdict;
  if (alike > 1) return say(text.some, language, { alike, of });
  return say(of === 2 ? text.both : text.none, language, { of });
}
