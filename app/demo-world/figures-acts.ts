import type { PlanDate } from '#engines/journey/shape.ts';
import type { Word } from '#indicators/server/builders.ts';
import { buildReadings, type ReadingToBuild } from '#indicators/server/builders.ts';
import { buildImport } from '#indicators/server/builders-import.ts';
import type { Role } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { type FileRow, readFile } from './figures-files.ts';
import type { FigureKind } from './figures-kinds.ts';
import { definitionsOf, type PlannedFigure, type PlannedFigures, wrong } from './figures-plan.ts';
import type { Numbers } from './figures-series.ts';
import { later, momentOn } from './moments.ts';
import { idOf } from './seed.ts';

/** What was said at one moment: typed in by somebody, or handed in as a file (and perhaps taken back). */
type Act = {
  day: PlanDate;
  role: Role;
  name: string;
  rows: (FileRow & { reason?: string })[];
  file?: { fileName: string; isTakenBack: boolean };
};

const historyFile = 'Nøkkeltall fra før programmet.csv';

/** Who enters a figure; the lean coordinator where nobody is named. */
const enters: Readonly<Partial<Record<FigureKind, Role>>> = {
  'near-misses': 'safety-representative',
  injuries: 'safety-representative',
  oee: 'employee',
  changeover: 'employee',
  dimension: 'employee',
};

/** Writes every number of a company in the order it was said. `who` gives the one who holds a role. */
export async function buildActs(
  tx: Tx,
  company: { key: string; company: string },
  planned: PlannedFigures,
  who: (role: Role) => Word['by'],
): Promise<void> {
  const standing = new Map<string, Numbers & { revision: number }>();
  for (const act of actsOf(planned)) await buildAct(tx, { ...company, planned, who, standing }, act);
}

/** Everything that was said, by day; on one day files come before what is typed in. */
export function actsOf(planned: PlannedFigures): Act[] {
  const { figures, history, on } = planned;
  const all = figures.flatMap((figure) => figure.readings.map((reading) => ({ figure, reading })));
  const known = all.filter(({ reading }) => reading.by === 'history');
  const said = known.map(({ reading }) => ({ ...reading, ...reading.first?.numbers }));
  const byFile = { role: 'lean-coordinator' } as const;
  return [
    {
      ...byFile,
      day: history,
      name: 'history',
      rows: said,
      file: { fileName: historyFile, isTakenBack: false },
    },
    ...figures.flatMap((figure) => {
      const { mistake } = figure.story;
      if (!mistake) return [];
      const rows = figure.readings
        .filter(({ by }) => by === 'history')
        .slice(-mistake.periods)
        .map((reading) => ({ ...reading, ...wrong(reading, mistake.share, figure.versions[0]!) }));
      const file = { fileName: mistake.fileName, isTakenBack: true };
      return [{ ...byFile, day: on(20), name: mistake.fileName, rows, file }];
    }),
    ...figures.flatMap((figure) => filesOf(figure).map((act) => ({ ...byFile, ...act }))),
    ...typedIn(all),
  ].sort((a, b) => (a.day === b.day ? Number(!a.file) - Number(!b.file) : a.day < b.day ? -1 : 1));
}

/** The file the latest numbers came in. */
function filesOf({ story, readings, periods, indicator }: PlannedFigure): Omit<Act, 'role'>[] {
  const { file } = story;
  const fresh = readings.filter(({ by }) => by === 'file');
  if (!file || fresh.length === 0) return [];
  const [badBack, text] = file.unreadable;
  const nothing = { site: null, value: 0, count: 0, whole: null, samples: null, inputs: null };
  const told = readings.filter(({ back }) => back < file.periods);
  const bad = { ...nothing, indicator, period: periods[badBack]!, text };
  const rows = [...told, bad].sort((a, b) => (a.period < b.period ? -1 : 1));
  return [{ day: fresh[0]!.day, name: file.fileName, rows, file: { ...file, isTakenBack: false } }];
}

/** Numbers typed in by one person on one day are one act, and so are those put right. */
function typedIn(
  all: readonly { figure: PlannedFigure; reading: PlannedFigure['readings'][number] }[],
): Act[] {
  const entered = all
    .filter(({ reading }) => reading.by === 'hand')
    .map(({ figure, reading }) => ({
      day: reading.day,
      role: enters[figure.story.kind] ?? ('lean-coordinator' as const),
      row: { ...reading, ...reading.first?.numbers },
    }));
  const corrected = all.flatMap(({ reading }) =>
    reading.first
      ? [
          {
            day: reading.first.day,
            role: 'lean-coordinator' as const,
            row: { ...reading, reason: reading.first.reason },
          },
        ]
      : [],
  );
  const groups = [
    ...[...Map.groupBy(entered, ({ day, role }) => `entry ${role} ${day}`)],
    ...[...Map.groupBy(corrected, ({ day, role }) => `correction ${role} ${day}`)],
  ];
  return groups.map(([name, rows]) => ({
    name,
    day: rows[0]!.day,
    role: rows[0]!.role,
    rows: rows.map(({ row }) => row),
  }));
}

type Building = {
  key: string;
  company: string;
  planned: PlannedFigures;
  who: (role: Role) => Word['by'];
  standing: Map<string, Numbers & { revision: number }>;
};

const placeOf = ({ indicator, site, period }: { indicator: string; site: string | null; period: string }) =>
  `${indicator} ${site} ${period}`;

async function buildAct(tx: Tx, building: Building, act: Act): Promise<void> {
  const { key, company, planned, who, standing } = building;
  const said = { by: who(act.role), at: momentOn(act.day, `figures ${key} ${act.name}`) };
  const id = idOf(`figures ${key} ${act.name}`);
  if (!act.file) {
    const rows = act.rows.map((row) => ({ ...numbersIn(row), reason: row.reason ?? '' }));
    await buildReadings(tx, company, put(rows, standing), said, id);
    return;
  }
  const figures = planned.figures
    .filter(({ story }) => story.measure !== 'waiting')
    .map((figure) => ({ indicator: figure.indicator, versions: definitionsOf(figure) }));
  const known = { figures, sites: planned.sites, today: act.day };
  const { news, ...file } = await readFile(act.file.fileName, act.rows, known, (at) =>
    standing.get(placeOf(at)),
  );
  const importedAt = later(said.at, 6);
  const undone = act.file.isTakenBack ? { by: who('manager'), at: later(said.at, 95) } : undefined;
  await buildImport(tx, company, { ...file, uploaded: said, importedAt, ...(undone && { undone }) }, id);
  const before = news.map(({ wanted }) => standing.get(placeOf(wanted)));
  const reason = act.file.fileName;
  const rows = news.map(({ wanted }) => ({ ...numbersIn(wanted), way: 'import' as const, reason }));
  await buildReadings(tx, company, put(rows, standing), { ...said, at: importedAt }, id);
  if (!undone) return;
  const back = rows.map((row, i) => ({ ...row, ...numbersOnly(before[i]!), way: 'undo' as const }));
  // The machine takes it back for whoever handed it in, by the name of who asked.
  await buildReadings(
    tx,
    company,
    put(back, standing),
    { by: { ...said.by, name: undone.by.name }, at: undone.at },
    id,
  );
}

type Place = { indicator: string; site: string | null; period: string };
type Told = Place & { value: number | null } & Omit<Numbers, 'value'>;

const numbersOnly = ({
  value,
  count,
  whole,
  samples,
  inputs,
}: Omit<Numbers, 'value'> & { value: number | null }) => ({
  value,
  count,
  whole,
  samples,
  inputs,
});

const numbersIn = (row: Told) => ({
  indicator: row.indicator,
  site: row.site,
  period: row.period,
  ...numbersOnly(row),
});

/** Each row as the next word on its period, which from then on stands. */
function put<R extends Told>(rows: readonly R[], standing: Building['standing']): (R & ReadingToBuild)[] {
  return rows.map((row) => {
    const revision = (standing.get(placeOf(row))?.revision ?? 0) + 1;
    standing.set(placeOf(row), { ...(numbersOnly(row) as Numbers), revision });
    return { ...row, revision };
  });
}
