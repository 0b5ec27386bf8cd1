import type { JourneyView } from '#programme/journey-view.ts';

/** How the ribbon is measured, in the units of its drawing. */
export type Measure = {
  left: number;
  width: number;
  /** A closed week is a slit this wide, so that the active weeks stay even. */
  slit: number;
  /** No run of closed weeks is drawn wider than this many slits: a long pause is a gap, not a desert. */
  mostSlits: number;
};

export type RibbonWeek = { n: number; x: number; phase: number; monday: string };
export type RibbonSlit = { x: number; weeks: number; name: string; paused: boolean };
export type RibbonSegment = { x: number; width: number; past: boolean };
export type RibbonMonth = { x: number; date: string; isYear: boolean };

export type RibbonLayout = {
  weekWidth: number;
  end: number;
  weeks: RibbonWeek[];
  slits: RibbonSlit[];
  segments: RibbonSegment[];
  months: RibbonMonth[];
  phases: { n: number; name: string; weeks: number; x: number; width: number }[];
  gates: { x: number; key: string; name: string; date: string; state: string }[];
  /** Where today is, null before the start. */
  today: number | null;
};

type Drawn = Pick<JourneyView, 'weeks' | 'closed' | 'phases' | 'position' | 'today'>;

/** The places of everything on the ribbon, in one left-to-right walk over the calendar weeks. */
export function ribbonLayout(view: Drawn, measure: Measure): RibbonLayout {
  const runs = closedRuns(view, measure);
  const slitRoom = runs.reduce((sum, run) => sum + run.room, 0);
  const weekWidth = (measure.width - measure.left - slitRoom) / view.weeks.length;
  const roomBefore = new Map(runs.map((run) => [run.beforeWeek, run]));
  let x = measure.left;
  const slits: RibbonSlit[] = [];
  const weeks = view.weeks.map((week) => {
    const run = roomBefore.get(week.n);
    if (run) {
      slits.push({ x, weeks: run.weeks, name: run.name, paused: run.paused });
      x += run.room;
    }
    const placed = { ...week, x };
    x += weekWidth;
    return placed;
  });
  const here = todayAt(view, weeks, weekWidth);
  return {
    weekWidth,
    end: x,
    weeks,
    slits,
    segments: segmentsOf(weeks, weekWidth, here),
    months: monthsOf(weeks),
    phases: view.phases.map(({ n, name, weeks: count, firstWeek, lastWeek }) => {
      const from = weeks[firstWeek - 1]!.x;
      return { n, name, weeks: count, x: from, width: weeks[lastWeek - 1]!.x + weekWidth - from };
    }),
    gates: view.phases.flatMap(({ gate }) =>
      gate
        ? [
            {
              x: weeks[gate.week - 1]!.x + weekWidth,
              key: gate.key,
              name: gate.name,
              date: gate.date,
              state: gate.state,
            },
          ]
        : [],
    ),
    today: here,
  };
}

type Run = { beforeWeek: number; weeks: number; room: number; name: string; paused: boolean };

/** Closed weeks that lie side by side, by the active week that follows them. */
function closedRuns(view: Drawn, measure: Measure): Run[] {
  const byNext = Map.groupBy(
    view.closed.filter(({ monday }) => monday > (view.weeks[0]?.monday ?? '')),
    ({ monday }) => view.weeks.find((week) => week.monday > monday)?.n ?? 0,
  );
  byNext.delete(0);
  return [...byNext].map(([beforeWeek, closed]) => ({
    beforeWeek,
    weeks: closed.length,
    room: Math.min(closed.length, measure.mostSlits) * measure.slit,
    name: [...new Set(closed.map(({ name }) => name))].join(', '),
    paused: closed.some(({ reason }) => reason === 'pause'),
  }));
}

function todayAt(view: Drawn, weeks: RibbonWeek[], weekWidth: number): number | null {
  const { state, week } = view.position;
  if (state === 'before' || week === null) return null;
  const placed = weeks[week - 1]!;
  if (state === 'finished') return weeks.at(-1)!.x + weekWidth;
  if (state !== 'active') return placed.x + weekWidth;
  const day = Math.min(4, Math.round((Date.parse(view.today) - Date.parse(placed.monday)) / 86_400_000));
  return placed.x + ((day + 0.5) / 5) * weekWidth;
}

/** Even blocks between slits, cut at today: dark behind us, light ahead. */
function segmentsOf(weeks: RibbonWeek[], weekWidth: number, today: number | null): RibbonSegment[] {
  const blocks: { x: number; end: number }[] = [];
  for (const week of weeks) {
    const last = blocks.at(-1);
    if (last && Math.abs(last.end - week.x) < 0.01) last.end = week.x + weekWidth;
    else blocks.push({ x: week.x, end: week.x + weekWidth });
  }
  return blocks.flatMap(({ x, end }) => {
    const cut = today === null ? x : Math.min(Math.max(today, x), end);
    return [
      ...(cut > x ? [{ x, width: cut - x, past: true }] : []),
      ...(end > cut ? [{ x: cut, width: end - cut, past: false }] : []),
    ];
  });
}

/** Each month where its first active week begins; January carries the year. */
function monthsOf(weeks: RibbonWeek[]): RibbonMonth[] {
  return weeks
    .filter((week, i) => i === 0 || week.monday.slice(0, 7) !== weeks[i - 1]!.monday.slice(0, 7))
    .map(({ x, monday }, i) => ({ x, date: monday, isYear: i > 0 && monday.slice(5, 7) === '01' }));
}

/** Where a day lies on the line: inside its week, or in the gap where its closed week is. */
export function placeOfDay(layout: RibbonLayout, date: string): number {
  const week = layout.weeks.findLast(({ monday }) => monday <= date);
  if (!week) return layout.weeks[0]?.x ?? 0;
  const days = Math.round((Date.parse(date) - Date.parse(week.monday)) / 86_400_000);
  return week.x + (Math.min(days, 4.5) + 0.5) * (layout.weekWidth / 5);
}

/** Drops labels that would touch the one before them. */
export function withRoom<T extends { x: number }>(labels: readonly T[], gap: number): T[] {
  const kept: T[] = [];
  for (const label of labels) if (!kept.length || label.x - kept.at(-1)!.x >= gap) kept.push(label);
  return kept;
}
