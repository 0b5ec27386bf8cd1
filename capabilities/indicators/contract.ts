import { z } from 'zod';
import { ChartView } from '#indicators/chart-view.ts';
import { definitionFields } from '#indicators/definition.ts';
import { importEndpoints } from '#indicators/import-endpoints.ts';
import { EntryView, IndicatorsView, IndicatorView } from '#indicators/indicator-view.ts';
import { ReadingsAnswer, ReadingsBody, readingRefusals } from '#indicators/reading-shapes.ts';
import { Side } from '#people/contract.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, line, note, PlanDate } from '#platform/contract/shapes.ts';

const ofCompany = z.object({ company: Id });
const ofIndicator = z.object({ company: Id, indicator: Id });
/** For whom one speaks; left out by everyone who speaks for one party only. */
const side = Side.nullable().default(null);
const site = Id.nullable().default(null);
const atSite = z.object({ site: Id.optional() });

export type { SharedFigure } from '#indicators/figure-sentences.ts';

/** Sizes a picture is drawn for. */
export { Signal } from '#indicators/signal-view.ts';

export const pictureSizes = ['screen', 'wall', 'paper'] as const;

export const indicators = endpoints({
  readIndicators: {
    method: 'GET',
    path: '/api/indicators/companies/:company',
    summary: 'A company’s key figures: a chart and its reading for each, and what lacks a number.',
    params: ofCompany,
    answer: IndicatorsView,
    refusals: [],
  },
  readIndicator: {
    method: 'GET',
    path: '/api/indicators/companies/:company/figures/:indicator',
    summary: 'One key figure in depth: definition and versions, chart, targets, decisions, numbers.',
    params: ofIndicator,
    query: atSite,
    answer: IndicatorView,
    refusals: ['site-unknown'],
  },
  writeIndicator: {
    method: 'POST',
    path: '/api/indicators/companies/:company/definitions',
    summary: 'Define a key figure, or write a version of what it means. The id is made by the caller.',
    params: ofCompany,
    body: z.strictObject({
      indicator: Id,
      /** The version seen when it was written; 0 for a figure that is not there yet. */
      version: z.int().min(0),
      ...definitionFields,
      /** Any day of the first period a version that breaks the line holds for. */
      from: PlanDate.nullable().default(null),
      breaks: z.boolean().default(false),
      reason: note(1000).default(''),
    }),
    answer: IndicatorView,
    refusals: [
      'already-changed-by-another',
      'too-many-figures',
      'name-taken',
      'chart-does-not-fit',
      'formula-does-not-fit',
      'scale-does-not-fit',
      'bounds-upside-down',
      'reason-needed',
      'break-from-needed',
      'break-before-the-last',
      'numbers-after-the-break',
      'points-at-people-stays',
      'figure-retired',
    ],
  },
  agreeOnDefinition: {
    method: 'POST',
    path: '/api/indicators/companies/:company/figures/:indicator/agreements',
    summary: 'Say for one’s party that this is what the figure means.',
    params: ofIndicator,
    body: z.strictObject({ version: z.int().min(1), side }),
    answer: IndicatorView,
    refusals: ['party-needed', 'side-needed', 'already-changed-by-another'],
  },
  shareIndicator: {
    method: 'POST',
    path: '/api/indicators/companies/:company/figures/:indicator/sharings',
    summary: 'Say for one’s party whether the programme office may see the figure; it takes both.',
    params: ofIndicator,
    body: z.strictObject({ sharing: Id, given: z.boolean(), side }),
    answer: IndicatorView,
    refusals: ['party-needed', 'side-needed'],
  },
  retireIndicator: {
    method: 'POST',
    path: '/api/indicators/companies/:company/figures/:indicator/retirements',
    summary: 'Stop following a figure, or take it up again. What was read stays.',
    params: ofIndicator,
    body: z.strictObject({ retirement: Id, retired: z.boolean(), reason: note(1000).default('') }),
    answer: IndicatorView,
    refusals: ['reason-needed'],
  },
  setTarget: {
    method: 'POST',
    path: '/api/indicators/companies/:company/figures/:indicator/targets',
    summary: 'Set what is aimed at and by when, or (with null) take the aim away.',
    params: ofIndicator,
    body: z.strictObject({
      target: Id,
      site,
      value: z.number().min(-1e15).max(1e15).nullable(),
      by: PlanDate.nullable(),
      note: note(500).default(''),
    }),
    answer: IndicatorView,
    refusals: ['site-unknown', 'target-incomplete', 'outside-bounds', 'figure-retired'],
  },
  setBaseline: {
    method: 'POST',
    path: '/api/indicators/companies/:company/figures/:indicator/baselines',
    summary: 'Say where the company stood before: a stretch of periods, or a figure with its source.',
    params: ofIndicator,
    body: z.strictObject({
      baseline: Id,
      site,
      from: PlanDate.nullable(),
      to: PlanDate.nullable(),
      value: z.number().min(-1e15).max(1e15).nullable(),
      note: note(500).default(''),
    }),
    answer: IndicatorView,
    refusals: [
      'site-unknown',
      'baseline-incomplete',
      'baseline-upside-down',
      'baseline-across-a-break',
      'reason-needed',
      'outside-bounds',
      'measure-needed',
    ],
  },
  previewRebase: {
    method: 'POST',
    path: '/api/indicators/companies/:company/figures/:indicator/rebase-previews',
    reads: true,
    summary: 'The chart as it would be with limits that begin anew at a period. Changes nothing.',
    params: ofIndicator,
    body: z.strictObject({ site, from: PlanDate }),
    answer: ChartView,
    refusals: ['site-unknown', 'rebase-outside', 'rebase-there-already'],
  },
  rebaseLimits: {
    method: 'POST',
    path: '/api/indicators/companies/:company/figures/:indicator/rebases',
    summary: 'Decide that the limits begin anew at a period, and why. The chart without it is kept.',
    params: ofIndicator,
    body: z.strictObject({ rebase: Id, site, from: PlanDate, reason: line(1000) }),
    answer: IndicatorView,
    refusals: ['site-unknown', 'rebase-outside', 'rebase-there-already'],
  },
  raiseFlag: {
    method: 'POST',
    path: '/api/indicators/companies/:company/figures/:indicator/flags',
    summary: 'Mark the day something was changed in the work, to read the figure before and after.',
    params: ofIndicator,
    body: z.strictObject({ flag: Id, site, on: PlanDate, words: line(200) }),
    answer: IndicatorView,
    refusals: ['site-unknown', 'flag-in-the-future', 'too-many-flags'],
  },
  removeMark: {
    method: 'POST',
    path: '/api/indicators/companies/:company/figures/:indicator/removals',
    summary: 'Take a re-based limit or a flag back. What it was stays on record.',
    params: ofIndicator,
    body: z.strictObject({ kind: z.enum(['rebase', 'flag']), subject: Id, reason: note(1000).default('') }),
    answer: IndicatorView,
    refusals: ['mark-unknown', 'reason-needed', 'site-unknown'],
  },
  readEntry: {
    method: 'GET',
    path: '/api/indicators/companies/:company/entry',
    summary: 'What is to be entered now, the most overdue first.',
    params: ofCompany,
    answer: EntryView,
    refusals: [],
  },
  recordReadings: {
    method: 'POST',
    path: '/api/indicators/companies/:company/readings',
    summary:
      'Say numbers for periods, correct them or take them away. All or none; what stood before is kept.',
    params: ofCompany,
    body: ReadingsBody,
    answer: ReadingsAnswer,
    refusals: readingRefusals,
  },
  readReadingsFile: {
    method: 'GET',
    path: '/api/indicators/companies/:company/readings.csv',
    summary: 'All numbers a company has entered, as a file a Norwegian spreadsheet opens.',
    params: ofCompany,
    answer: z.string(),
    type: 'text/csv; charset=utf-8',
    refusals: [],
  },
  readPicture: {
    method: 'GET',
    path: '/api/indicators/companies/:company/figures/:indicator/picture.svg',
    summary: 'The chart as a picture drawn on the server, for a wall or for paper.',
    params: ofIndicator,
    query: z.object({ site: Id.optional(), size: z.enum(pictureSizes).default('screen') }),
    answer: z.string(),
    type: 'image/svg+xml; charset=utf-8',
    refusals: ['site-unknown', 'measure-needed', 'no-numbers-yet'],
  },
  ...importEndpoints,
});
