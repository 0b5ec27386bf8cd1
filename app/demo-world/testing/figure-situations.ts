import assert from 'node:assert/strict';
import type { ChartView } from '#indicators/chart-view.ts';
import type { Series } from '#indicators/indicator-view.ts';
import type { CompanyKey } from '../cast.ts';

/** What each line says on any day the demo world is made for: asked of plain values and of HTTP. */

type Now = ChartView['change']['code'];
type Aim = NonNullable<ChartView['target']>['code'];

/** What the line says now, of its aim, and how many parts it has; an aim of null is one that there is no word on. */
type Said = readonly [now: Now, aim?: Aim | null, parts?: number];

/** By figure, and where it is read at several sites by `figure site`; the sum of the sites has the figure's name alone. */
export const figureSituations: Readonly<Partial<Record<CompanyKey, Readonly<Record<string, Said>>>>> = {
  skarvdal: {
    delivery: ['better', 'hit-and-miss'],
    changeover: ['no-change', 'hit-and-miss', 2],
    scrap: ['worse', 'misses'],
    'lead-time': ['no-change', 'hit-and-miss'],
    'near-misses': ['no-change'],
    complaints: ['no-change', 'hit-and-miss'],
    productivity: ['no-change', null, 2],
    oee: ['no-change', 'hit-and-miss'],
    margin: ['too-few'],
  },
  elvestad: {
    delivery: ['no-change', 'hit-and-miss'],
    rework: ['too-few'],
    'near-misses': ['too-few'],
    complaints: ['no-change'],
    'lead-time': ['no-change'],
    margin: ['too-few'],
  },
  kvitberg: {
    delivery: ['worse'],
    overtime: ['worse'],
    scrap: ['no-change', 'hit-and-miss'],
    absence: ['no-change'],
    'near-misses': ['no-change'],
    complaints: ['no-change', 'hit-and-miss'],
    productivity: ['no-change'],
    stock: ['too-few'],
  },
  lyngmo: {
    delivery: ['no-change', 'hit-and-miss'],
    scrap: ['better', 'hit-and-miss'],
    'scrap Saga': ['no-change', 'hit-and-miss'],
    'scrap Høvleriet': ['better', 'misses'],
    'scrap Lageret': ['no-change', 'reaches'],
    oee: ['better', 'hit-and-miss'],
    productivity: ['no-change'],
    absence: ['no-change'],
    'near-misses': ['better'],
    complaints: ['no-change'],
    energy: ['no-change', 'hit-and-miss'],
  },
  osvika: {
    delivery: ['worse', 'misses'],
    scrap: ['no-change'],
    'scrap Pressverket': ['no-change'],
    'scrap Støpehallen': ['no-change'],
    'scrap Bearbeiding': ['worse'],
    'scrap Kaia': ['no-change'],
    injuries: ['no-change', 'hit-and-miss'],
    dimension: ['no-change'],
    oee: ['no-change', 'hit-and-miss'],
    energy: ['no-change', 'misses'],
    absence: ['no-change'],
    complaints: ['no-change', 'hit-and-miss'],
    equity: ['too-few'],
  },
  hovlandsmo: {
    recast: ['no-change', 'hit-and-miss', 2],
    delivery: ['better', 'reaches'],
    energy: ['no-change', 'hit-and-miss'],
    'near-misses': ['no-change', 'hit-and-miss'],
    absence: ['no-change'],
    complaints: ['better'],
    returned: ['no-change', null, 2],
    margin: ['too-few'],
  },
  fagerhei: {
    delivery: ['no-change', 'reaches', 2],
    dimension: ['no-change'],
    productivity: ['better'],
    scrap: ['no-change'],
    'scrap Trekkeriet': ['no-change'],
    'scrap Kappehallen': ['no-change'],
    energy: ['no-change', 'misses'],
    stops: ['no-change'],
    complaints: ['no-change'],
    absence: ['no-change'],
    margin: ['too-few'],
  },
  storlia: {
    delivery: ['no-change', 'reaches', 2],
    breakage: ['worse', 'hit-and-miss'],
    'breakage Storlia': ['no-change', 'hit-and-miss'],
    'breakage Glasshallen': ['worse'],
    'lead-time': ['worse', 'hit-and-miss', 2],
    'near-misses': ['no-change'],
    complaints: ['better', 'hit-and-miss'],
    productivity: ['no-change'],
    oee: ['no-change'],
    margin: ['too-few'],
  },
  granes: {
    'lead-time': ['better', 'misses'],
    leaks: ['no-change', 'hit-and-miss'],
    oven: ['no-change'],
    delivery: ['no-change', 'hit-and-miss'],
    'near-misses': ['no-change'],
    complaints: ['too-few'],
    margin: ['too-few'],
  },
};

/** What flags say of before and after, by company, figure and (where it is read at several) site. */
export const flagSituations: Readonly<Record<string, Now>> = {
  'skarvdal delivery': 'better',
  'skarvdal changeover': 'better',
  'lyngmo scrap': 'better',
  'lyngmo scrap Saga': 'no-change',
  'lyngmo scrap Høvleriet': 'better',
  'lyngmo scrap Lageret': 'no-change',
  'lyngmo oee': 'better',
  'lyngmo near-misses': 'better',
  'osvika oee': 'no-change',
  'kvitberg overtime': 'worse',
  'hovlandsmo recast': 'better',
  'hovlandsmo delivery': 'better',
  'fagerhei delivery': 'better',
  'fagerhei productivity': 'better',
  'storlia delivery': 'better',
  // It fell when the lots were halved, and rose again.
  'storlia lead-time': 'changed',
  'granes lead-time': 'better',
};

/** Lines with a re-based limit, and what each says now without it. */
export const withoutRebaseSituations: Readonly<Record<string, Now>> = {
  'skarvdal changeover': 'better',
  'hovlandsmo recast': 'better',
  'fagerhei delivery': 'better',
  'storlia delivery': 'better',
  'storlia lead-time': 'worse',
};

export const lineName = (figure: string, { site }: Pick<Series, 'site'>): string =>
  site ? `${figure} ${site.name}` : figure;

/** The lines of a figure say what its story is. */
export function checkLines(
  company: CompanyKey,
  figure: string,
  lines: readonly Series[],
  where: string,
): void {
  for (const line of lines) {
    const name = lineName(figure, line);
    const said = figureSituations[company]?.[name];
    assert.ok(said, `${company} has a line ${name} that no situation tells of`);
    const [now, aim, parts = 1] = said;
    const { change, target, values, parts: drawn } = line.chart;
    // A holiday among the last days ends the run a daily figure has made.
    const isCut = values.slice(-8).includes(null);
    const found = isCut && now === 'better' && change.code === 'no-change' ? now : change.code;
    assert.deepEqual([found, drawn.length], [now, parts], `${company} ${name} ${where}`);
    if (aim) assert.equal(target?.code, aim, `${company} ${name} ${where}`);
  }
}
