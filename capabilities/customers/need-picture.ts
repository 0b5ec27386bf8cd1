import { needText as text } from '#customers/need-text.ts';
import type { NeedView, Spread } from '#customers/need-view.ts';
import type { PictureSize } from '#platform/chart/picture.ts';
import type { PlaneAxis, PlanePicture } from '#platform/chart/plane-picture.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';

/** A need enough customers have spoken of, both of how much it matters and of how it goes. */
export type PlacedNeed = NeedView & { importance: Spread; performance: Spread; gap: number };

/** The needs that have a place in the chart, the widest gap first. */
export const placedIn = (needs: readonly NeedView[]): PlacedNeed[] =>
  needs.filter(
    (need): need is PlacedNeed => need.enough && need.importance !== null && need.performance !== null,
  );

/** Half of the scale: the plane is always cut there, whatever the answers are. */
const middle = 3;

/** Matters more than the middle and goes worse than it: this is what somebody must do something about. */
export const lagsBehind = ({ importance, performance }: PlacedNeed): boolean =>
  importance.median > middle && performance.median < middle;

/** A grade or a median as one writes it: 4,5. */
export const writeGrade = (grade: number, language: Language): string =>
  grade.toLocaleString(language === 'en' ? 'en-GB' : language, { maximumFractionDigits: 1 });

/** How much each need matters and how it goes, as a picture; null when no need has enough voices. */
export function needPicture(
  needs: readonly NeedView[],
  language: Language,
  size: PictureSize = 'screen',
): PlanePicture | null {
  const placed = placedIn(needs);
  if (placed.length === 0) return null;
  const points = placed.map((need) => ({
    x: need.performance.median,
    y: need.importance.median,
    name: need.name,
    label: say(text.pointLabel, language, {
      name: need.name,
      importance: writeGrade(need.importance.median, language),
      performance: writeGrade(need.performance.median, language),
    }),
    note: whoSaid(need, language),
    mark: lagsBehind(need) ? ('signal' as const) : ('plain' as const),
  }));
  const axis = (name: string): PlaneAxis => ({
    name,
    low: 1,
    high: 5,
    middle,
    ticks: [1, 2, 3, 4, 5].map((at) => ({ at, label: String(at) })),
  });
  return {
    kind: 'plane',
    size,
    points,
    x: axis(say(text.axisPerformance, language)),
    y: axis(say(text.axisImportance, language)),
    corners: {
      topLeft: say(text.cornerStart, language),
      topRight: say(text.cornerKeep, language),
      bottomLeft: say(text.cornerLater, language),
      bottomRight: say(text.cornerTooMuch, language),
    },
    description: say(text.chartDescription, language, {
      points: points.map(({ label }) => label).join('; '),
    }),
  };
}

/** Who has said something of a need, in words. */
export function whoSaid({ customers, openAnswers }: NeedView, language: Language): string {
  if (customers + openAnswers === 0) return say(text.nobodySaid, language);
  return say(text.voices, language, {
    customers,
    open: openAnswers,
    both: customers > 0 && openAnswers > 0 ? 'yes' : 'no',
  });
}

/** What the chart says to do, in one sentence. Null when there is too little to say it. */
export function chartSentence(needs: readonly NeedView[], language: Language): string | null {
  const placed = placedIn(needs);
  const [widest] = placed;
  if (!widest) return null;
  if (widest.gap <= 0 || !placed.some((need) => need.importance.median > middle && need.gap > 0))
    return say(text.headEven, language);
  const most = Math.max(...placed.map(({ importance }) => importance.median));
  const worst = Math.min(...placed.map(({ performance }) => performance.median));
  const both = placed.find(
    ({ importance, performance }) => importance.median === most && performance.median === worst,
  );
  return both
    ? say(text.headMostAndWorst, language, { name: both.name })
    : say(text.headWidest, language, { name: widest.name });
}

type Known = {
  needs: readonly NeedView[];
  basis: { interviews: number; answers: number };
  /** Statements that are not gathered yet. */
  loose: number;
};

/** The page's first line. */
export function headlineOf({ needs, basis, loose }: Known, language: Language): string {
  if (basis.interviews + basis.answers === 0) return say(text.headNobody, language);
  return (
    chartSentence(needs, language) ??
    (loose > 0 ? say(text.headLoose, language, { count: loose }) : say(text.headFew, language))
  );
}

/** The middle and the ends: `4,5 (3–5)`. A dash where nobody said anything; the middle alone is never shown of few. */
export function writeSpread(spread: Spread | null, enough: boolean, language: Language): string {
  if (spread === null) return '–';
  if (!enough) return say(text.few, language);
  const { low, high } = spread;
  return say(text.spread, language, { median: writeGrade(spread.median, language), low, high });
}
