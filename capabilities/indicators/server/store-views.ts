import { companyById } from '#companies/server/door.ts';
import { access } from '#indicators/access.ts';
import {
  baselineOn,
  cardOf,
  type Drawing,
  flagsOn,
  rebasesOn,
  seriesOf,
  targetOn,
  withoutRebase,
} from '#indicators/indicator-picture.ts';
import type {
  IndicatorsView,
  IndicatorView,
  ReadingView,
  SiteName,
  standings,
} from '#indicators/indicator-view.ts';
import { type LineOfSite, linesOf } from '#indicators/lines.ts';
import { type IndicatorRow, listIndicators } from '#indicators/server/store.ts';
import { listFlags, listMarks, type Marks } from '#indicators/server/store-marks.ts';
import { listSaid, listStanding, type ReadingRow } from '#indicators/server/store-readings.ts';
import { type LiveMeasure, liveMeasures, speakerOf } from '#parties/server/door.ts';
import type { Side } from '#people/contract.ts';
import { allows, type Rule, rolesOver } from '#platform/contract/access.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';

/** What every handler of the room is handed, as far as looking needs it. */
export type Looking = {
  tx: Tx;
  actor: Actor;
  scope: Scope;
  now: Date;
  today: string;
  params: { company: string };
};

type OfFigure = Looking & { params: { company: string; indicator: string } };

/** What a company has, loaded once for a page. */
export type Loaded = {
  name: string;
  sites: SiteName[];
  figures: IndicatorRow[];
  marks: Marks;
  live: ReadonlyMap<string, LiveMeasure>;
};

/** The name of a figure in the measurement register. */
export const subjectOf = (indicator: string): string => `indicators:${indicator}`;

/** `only` narrows to one figure; null for a company that is not in scope. */
export async function load(tx: Tx, company: string, today: string, only?: string): Promise<Loaded | null> {
  const found = await companyById(tx, company);
  if (!found) return null;
  return {
    name: found.name,
    sites: found.sites.map(({ site, name }) => ({ site, name })),
    figures: await listIndicators(tx, company, only),
    marks: await listMarks(tx, company, only),
    live: await liveMeasures(tx, company, today),
  };
}

export function standingOf(
  { indicator, versions }: IndicatorRow,
  { marks, live }: Pick<Loaded, 'marks' | 'live'>,
): (typeof standings)[number] {
  if (marks.retirements.get(indicator)?.retired) return 'retired';
  return isHidden({ indicator, versions }, { live }) ? 'measure-needed' : 'open';
}

/** Whether a figure can point at people and has no live entry: then no number of it is shown, followed or not. */
export const isHidden = ({ indicator, versions }: IndicatorRow, { live }: Pick<Loaded, 'live'>): boolean =>
  versions.at(-1)!.pointsAtPeople && !live.get(subjectOf(indicator))?.pointsAtPeople;

export const drawingOf = (
  { indicator, versions }: IndicatorRow,
  { marks, sites }: Pick<Loaded, 'marks' | 'sites'>,
  standing: Drawing['standing'],
  today: string,
): Drawing => ({
  indicator,
  versions,
  standing,
  targets: marks.targets.filter((row) => row.indicator === indicator),
  baselines: marks.baselines.filter((row) => row.indicator === indicator),
  rebases: marks.rebases.filter((row) => row.indicator === indicator),
  removals: marks.removals,
  sites,
  today,
});

/** Whether somebody looks from outside the company and its adviser: they see what both parties have shared. */
function isOutside({ actor, params, scope }: Looking): boolean {
  const over = { programme: scope.programme ?? null, organisation: scope.organisation ?? null };
  return rolesOver(actor.memberships, params.company, over).every((role) => role === 'programme-office');
}

const isShared = ({ indicator }: IndicatorRow, { marks }: Loaded): boolean =>
  (['employer', 'employees'] as const).every((side) => sharedBy(indicator, side, marks));

const sharedBy = (indicator: string, side: Side, { sharings }: Marks): boolean =>
  sharings.some((row) => row.indicator === indicator && row.side === side && row.given);

const maybe =
  ({ actor, params, scope }: Looking) =>
  (rule: Rule): boolean =>
    allows(rule, actor.memberships, params.company, scope);

/** `sharedOnly`: what both parties have shared, whoever looks; those outside never see more. */
export async function readIndicators(
  looking: Looking,
  sharedOnly = false,
): Promise<IndicatorsView | Refusal<'not-found'>> {
  const { tx, today, params } = looking;
  const loaded = await load(tx, params.company, today);
  if (!loaded) return refuse('not-found');
  const seen =
    sharedOnly || isOutside(looking)
      ? loaded.figures.filter((figure) => isShared(figure, loaded))
      : loaded.figures;
  const open = seen.filter((figure) => standingOf(figure, loaded) === 'open');
  const standing = Map.groupBy(
    await listStanding(
      tx,
      params.company,
      open.map(({ indicator }) => indicator),
    ),
    ({ indicator }) => indicator,
  );
  const may = maybe(looking);
  return {
    company: { company: params.company, name: loaded.name },
    today,
    indicators: seen.map((figure) =>
      cardOf(
        drawingOf(figure, loaded, standing.get(figure.indicator) ?? [], today),
        standingOf(figure, loaded),
      ),
    ),
    may: {
      define: may(access.writeIndicator),
      enter: may(access.recordReadings),
      import: may(access.uploadImport),
    },
  };
}

/** A figure's lines, or why it is not shown: foreign, or a site that has no line. */
export async function lookAt(
  looking: OfFigure,
  site: string | null,
): Promise<
  | { loaded: Loaded; figure: IndicatorRow; drawing: Drawing; line: LineOfSite; isOpen: boolean }
  | Refusal<'not-found' | 'site-unknown'>
> {
  const { tx, today, params } = looking;
  const loaded = await load(tx, params.company, today, params.indicator);
  const figure = loaded?.figures[0];
  if (!loaded || !figure) return refuse('not-found');
  if (isOutside(looking) && !isShared(figure, loaded)) return refuse('not-found');
  const isOpen = !isHidden(figure, loaded);
  const standing = isOpen ? await listStanding(tx, params.company, [params.indicator]) : [];
  // What is aimed at and where one stood before are numbers of it, too.
  const drawing = {
    ...drawingOf(figure, loaded, standing, today),
    ...(!isOpen && { targets: [], baselines: [] }),
  };
  const lines = linesOf(figure.versions, standing, loaded.sites);
  const line = site === null ? lines[0] : lines.find((one) => one.site?.site === site);
  return line ? { loaded, figure, drawing, line, isOpen } : refuse('site-unknown');
}

/** The latest numbers a page lists, and the corrections beside them. */
const mostListed = 400;

export async function readIndicator(
  looking: OfFigure,
  site: string | null,
): Promise<IndicatorView | Refusal<'not-found' | 'site-unknown'>> {
  const { tx, today, params } = looking;
  const found = await lookAt(looking, site);
  if ('refused' in found) return found;
  const { loaded, figure, drawing, line, isOpen } = found;
  const { marks, live } = loaded;
  const standing = standingOf(figure, loaded);
  const retired = marks.retirements.get(figure.indicator);
  const measure = live.get(subjectOf(figure.indicator));
  const from = line.readings.at(-mostListed)?.period ?? line.readings[0]?.period ?? today;
  const said =
    isOpen && !line.isSum ? await listSaid(tx, { ...params, site: line.site?.site ?? null }, from) : [];
  const isStanding = (row: ReadingRow, i: number) => said[i - 1]?.period !== row.period;
  const may = maybe(looking);
  return {
    company: { company: params.company, name: loaded.name },
    today,
    indicator: figure.indicator,
    standing,
    measure: measure ? { measure: measure.measure, title: measure.title } : null,
    retired: retired?.retired ? { by: retired.by, at: retired.at, reason: retired.reason } : null,
    definition: figure.versions.at(-1)!,
    versions: figure.versions,
    sites: loaded.sites,
    site: line.site,
    series: seriesOf(drawing),
    withoutRebase: withoutRebase(drawing, line),
    targets: [targetOn(drawing, line)].filter((one) => one !== null),
    baseline: baselineOn(drawing, line),
    rebases: rebasesOn(drawing, line),
    flags: flagsOn(drawing, line, await listFlags(tx, params.company, params.indicator)),
    readings: said.filter(isStanding).map(readingViewOf),
    corrections: said.filter((row, i) => !isStanding(row, i)).map(readingViewOf),
    sharing: {
      employer: sharedBy(figure.indicator, 'employer', marks),
      employees: sharedBy(figure.indicator, 'employees', marks),
    },
    may: {
      define: may(access.writeIndicator),
      enter: may(access.recordReadings) && standing === 'open' && !line.isSum,
      decide: may(access.rebaseLimits) && standing === 'open',
      sides: may(access.shareIndicator) ? [...speakerOf(looking).sides] : [],
    },
  };
}

/** One figure along its first line: the company's, or that of its first site. */
export async function readFigure(looking: OfFigure): Promise<IndicatorView | Refusal<'not-found'>> {
  const view = await readIndicator(looking, null);
  return 'refused' in view ? refuse('not-found') : view;
}

export const readingViewOf = ({
  by,
  at,
  person: _,
  indicator: __,
  act: ___,
  ...row
}: ReadingRow): ReadingView => ({
  ...row,
  said: { by, at },
});
