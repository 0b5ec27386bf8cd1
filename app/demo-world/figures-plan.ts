import { addDays, addMonths } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import type { Definition, DefinitionContent } from '#indicators/definition.ts';
import { formulas } from '#indicators/formulas.ts';
import { latestOver } from '#indicators/line.ts';
import { lastDayOf, type PeriodKind, periodOf, previousPeriod } from '#indicators/period.ts';
import { earliestPeriod } from '#indicators/rules.ts';
import { kinds, lagOf } from './figures-kinds.ts';
import { type Numbers, numbersOf } from './figures-series.ts';
import { figuresOf } from './figures-stories.ts';
import type { FigureStory } from './figures-story.ts';
import { dayOf, workingDayFrom } from './moments.ts';
import type { PlannedCompany } from './plan.ts';
import { idOf, idsOf } from './seed.ts';

/** A number with the day it is entered; `history` came in the file of what was known before. */
export type PlannedReading = Numbers & {
  indicator: string;
  site: string | null;
  period: string;
  back: number;
  day: PlanDate;
  by: 'history' | 'file' | 'hand';
  /** What was said first, where it was put right. */
  first: { numbers: Numbers; reason: string; day: PlanDate } | null;
};

export type PlannedFigure = {
  indicator: string;
  story: FigureStory;
  /** Oldest first; who wrote and agreed on them is told when they are written. */
  versions: readonly PlannedVersion[];
  readings: PlannedReading[];
  /** By how many periods back. */
  periods: readonly string[];
  baseline: { from: string; to: string } | null;
};

export type PlannedVersion = DefinitionContent & {
  version: number;
  from: string;
  breaks: boolean;
  reason: string;
};

/** The figures of a company as plain values; `on` gives a working day so many days after they were agreed on. */
export type PlannedFigures = {
  sites: { site: string; name: string }[];
  figures: PlannedFigure[];
  on: (days: number) => PlanDate;
  /** The day what was known before came in. */
  history: PlanDate;
};

/** How many of the latest numbers a file brought that told of more. */
const freshInFile = 2;

/** Days from the day the figures are written down until the file with what was known before comes in. */
const historyAfter = 10;

export const figureId = (company: string, figure: string): string => idOf(`figure ${company} ${figure}`);

/** Null for a company that has none yet. */
export function planFigures({ key, cast, way }: PlannedCompany, today: PlanDate): PlannedFigures | null {
  const stories = figuresOf(key);
  if (!way || stories.length === 0) return null;
  const { journey } = way;
  const made = dayOf(journey, { week: 3, weekday: 3 });
  const yesterday = workingDayFrom(today, -1);
  const on = (days: number) => {
    const day = workingDayFrom(made, days);
    return day < yesterday ? day : yesterday;
  };
  const nextId = idsOf(`site ${key}`);
  const sites = cast.sites.map(({ name }) => ({ site: nextId(), name }));
  const planning = { key, today, sites, history: on(historyAfter), start: journey.start, yesterday };
  return {
    sites,
    on,
    history: planning.history,
    figures: stories.map((story) => planFigure(story, planning)),
  };
}

type Planning = {
  key: string;
  today: PlanDate;
  sites: readonly { site: string; name: string }[];
  history: PlanDate;
  start: PlanDate;
  yesterday: PlanDate;
};

function planFigure(story: FigureStory, planning: Planning): PlannedFigure {
  const content: DefinitionContent = { ...kinds[story.kind], ...story.as };
  const periods = story.measure === 'waiting' ? [] : periodsBack(content.period, story, planning.today);
  const { change } = story;
  return {
    indicator: figureId(planning.key, story.key),
    story,
    versions: [
      { ...content, version: 1, from: earliestPeriod, breaks: false, reason: '' },
      ...(change
        ? [
            {
              ...content,
              ...change.as,
              version: 2,
              from: periods[change.back]!,
              breaks: true,
              reason: change.reason,
            },
          ]
        : []),
    ],
    periods,
    readings: content.bySite
      ? planning.sites.flatMap((site) => readingsOf(story, content, periods, planning, site))
      : readingsOf(story, content, periods, planning, null),
    baseline: story.baseline === 'before' ? yearBefore(content.period, planning.start) : null,
  };
}

/** The twelve months before the programme. */
function yearBefore(kind: PeriodKind, start: PlanDate): { from: string; to: string } {
  const first = periodOf(start, kind);
  return { from: periodOf(addMonths(first, -12), kind), to: previousPeriod(first, kind) };
}

const enteredOn = (period: string, kind: PeriodKind): PlanDate =>
  workingDayFrom(lastDayOf(period, kind), lagOf[kind]);

/** The periods of a figure, the latest that is entered first. */
function periodsBack(kind: PeriodKind, { back, behind = 0 }: FigureStory, today: PlanDate): string[] {
  const before = (period: string) =>
    kind === 'day' ? workingDayFrom(period, -1) : previousPeriod(period, kind);
  let period = latestOver(today, kind);
  if (kind === 'day') period = workingDayFrom(period, 0);
  while (enteredOn(period, kind) >= today) period = before(period);
  for (let n = 0; n < behind; n += 1) period = before(period);
  const periods: string[] = [];
  for (; periods.length < back; period = before(period)) periods.push(period);
  return periods;
}

function readingsOf(
  story: FigureStory,
  content: DefinitionContent,
  periods: readonly string[],
  { key, history, yesterday }: Planning,
  site: { site: string; name: string } | null,
): PlannedReading[] {
  const run = { ...story, ...(site && story.sites?.[site.name]) };
  const name = `figure ${key} ${story.key} ${site?.name ?? ''} ${story.draw ?? ''}`;
  const isByParts = content.measured === 'samples' || hasParts(content);
  return periods
    .map((period, back): PlannedReading => {
      const numbers = numbersOf(story.kind, content, run, { name, back, period });
      const isInFile = story.file !== undefined && back < freshInFile;
      const entered = enteredOn(isInFile ? periods[0]! : period, content.period);
      const isOld = entered <= history;
      const day = isOld ? history : entered;
      const correction = site ? undefined : story.corrections?.find((one) => one.back === back);
      const late = workingDayFrom(day, 7);
      return {
        ...numbers,
        indicator: figureId(key, story.key),
        site: site?.site ?? null,
        period,
        back,
        day,
        by: isOld && !isByParts ? 'history' : isInFile ? 'file' : 'hand',
        first: correction
          ? {
              numbers: wrong(numbers, correction.first, content),
              reason: correction.reason,
              day: late < yesterday ? late : yesterday,
            }
          : null,
      };
    })
    .filter(({ back }) => !story.gaps?.includes(back))
    .reverse();
}

const hasParts = ({ formula }: DefinitionContent): boolean =>
  formula !== null && formulas[formula].inputs.length > 0;

/** A number as somebody said it who had counted wrong by a share. */
export function wrong(
  numbers: Numbers,
  share: number,
  { decimals, scale }: Pick<DefinitionContent, 'decimals' | 'scale'>,
): Numbers {
  const { value, count, whole } = numbers;
  if (count === null) return { ...numbers, value: Number((value * share).toFixed(decimals)) };
  const counted = Math.round(count * share);
  return { ...numbers, count: counted, value: whole === null ? counted : (counted / whole) * scale };
}

/** The first working day of the period so many back. */
export const firstDayOf = (period: string): PlanDate => {
  const day = workingDayFrom(addDays(period, 3), 0);
  return day < period ? period : day;
};

const unsaid = { written: { by: '', at: '' }, agreed: { employer: null, employees: null } };

/** What a figure means as the room's own reckoning takes it: nobody has said it yet. */
export const definitionsOf = ({ versions }: PlannedFigure): Definition[] =>
  versions.map((version) => ({ ...version, ...unsaid }));
