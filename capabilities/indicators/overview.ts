import type { IndicatorCard, Series, SiteName } from '#indicators/indicator-view.ts';
import { type Category, categories } from '#indicators/kinds.ts';

/** One small chart of the page: a figure's line for the company, or for one site. */
export type OverviewLine = {
  key: string;
  card: IndicatorCard;
  site: SiteName | null;
  /** Null where there is no number yet, and where the figure waits for the parties. */
  series: Series | null;
  /** The latest period that is over and lacks a number. */
  due: string | null;
  /** The first of several lines, from which one goes on to hold the sites against each other. */
  leadsToSites: boolean;
};

export type OverviewGroup = { category: Category; lines: OverviewLine[] };

/** What a reader may narrow the page down to: what changed, what lacks a number, or one category. */
export type OverviewChoice = 'all' | 'changed' | 'missing' | Category;

/** So many lines are seen at a glance; with more of them one wants to narrow the page down. */
export const mostAtAGlance = 8;

/**
 * The lines of the figures that are followed, by category as the boards have them. Figures that changed come first;
 * a figure's own lines stay together, in the company's order of its sites.
 */
export const groupsOf = (cards: readonly IndicatorCard[]): OverviewGroup[] =>
  categories.flatMap((category) => {
    const figures = cards
      .filter((card) => card.category === category && card.standing !== 'retired')
      .map(linesOfCard)
      .toSorted((a, b) => urgencyOf(a) - urgencyOf(b));
    return figures.length === 0 ? [] : [{ category, lines: figures.flat() }];
  });

/** A figure's lines: those with numbers, then sites that have none; always at least one. */
function linesOfCard(card: IndicatorCard): OverviewLine[] {
  const at = (site: SiteName | null): string => site?.site ?? 'company';
  const due = new Map(card.due.map((one) => [at(one.site), one]));
  const read = new Set(card.series.map(({ site }) => at(site)));
  const lines = [
    ...card.series.map((series) => ({ site: series.site, series })),
    ...card.due.filter(({ site }) => !read.has(at(site))).map(({ site }) => ({ site, series: null })),
  ];
  return (lines.length === 0 ? [{ site: null, series: null }] : lines).map(({ site, series }, i, all) => ({
    key: `${card.indicator} ${at(site)}`,
    card,
    site,
    series,
    due: due.get(at(site))?.period ?? null,
    leadsToSites: i === 0 && all.length > 1,
  }));
}

export const hasChanged = ({ series }: Pick<OverviewLine, 'series'>): boolean =>
  series !== null && ['better', 'worse', 'changed'].includes(series.chart.change.code);

/** Worse before other changes, and those before everything that varies as usual. */
const urgencyOf = (lines: readonly OverviewLine[]): number =>
  lines.some(({ series }) => series?.chart.change.code === 'worse') ? 0 : lines.some(hasChanged) ? 1 : 2;

const isChosen = (choice: OverviewChoice, line: OverviewLine): boolean =>
  choice === 'all' ||
  (choice === 'changed'
    ? hasChanged(line)
    : choice === 'missing'
      ? line.due !== null
      : line.card.category === choice);

/** The groups narrowed down; a group with nothing left is left out. */
export const chosenFrom = (groups: readonly OverviewGroup[], choice: OverviewChoice): OverviewGroup[] =>
  groups.flatMap(({ category, lines }) => {
    const left = lines.filter((line) => isChosen(choice, line));
    return left.length === 0 ? [] : [{ category, lines: left }];
  });

export type CountedChoice = { choice: OverviewChoice; count: number };

/** What the page can be narrowed down to, with how many lines each leaves; a choice that leaves none is left out. */
export function choicesOf(groups: readonly OverviewGroup[]): CountedChoice[] {
  const lines = groups.flatMap((group) => group.lines);
  const choices: OverviewChoice[] = ['all', 'changed', 'missing', ...groups.map(({ category }) => category)];
  return choices
    .map((choice) => ({ choice, count: lines.filter((line) => isChosen(choice, line)).length }))
    .filter(({ count }) => count > 0);
}

/** A choice as an address has it: what is not, or no longer, among the choices means all. */
export const readChoice = (said: unknown, choices: readonly CountedChoice[]): OverviewChoice =>
  choices.find(({ choice }) => choice === said)?.choice ?? 'all';
