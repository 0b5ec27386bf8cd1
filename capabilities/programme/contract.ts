import { z } from 'zod';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, IsoWeek, LanguageShape, line, note, PlanDate } from '#platform/contract/shapes.ts';
import { beatEndpoints } from '#programme/beat-endpoints.ts';
import { ChangeRequest } from '#programme/change.ts';
import { gateEndpoints } from '#programme/gate-endpoints.ts';
import { JourneyView } from '#programme/journey-view.ts';
import { Cohort, PortfolioRow, ProgressRow, TemplateSummary } from '#programme/office-shapes.ts';
import { ChangePreview, StartPreview } from '#programme/previews.ts';
import { changeRefusals, dateRefusals } from '#programme/refusal-codes.ts';
import { WallView } from '#programme/wall-view.ts';

export { Beat, type BeatState, type JourneyView } from '#programme/journey-view.ts';
export type { Deliverable } from '#programme/phase-view.ts';

const ofCompany = z.object({ company: Id });

const versionName = z.string().regex(/^\d{4}\.[1-9]\d*$/);

const startFields = {
  template: z.string().max(60),
  start: PlanDate,
  calendar: z.enum(['no', 'se']).default('no'),
  close: z.array(IsoWeek).max(60).default([]),
  open: z.array(IsoWeek).max(60).default([]),
  visitWeekday: z.int().min(1).max(5).default(1),
};

export const MarkRequest = z.strictObject({
  mark: Id,
  subject: z.enum(['deliverable', 'activity', 'commitment', 'visit', 'meeting', 'gathering', 'gate']),
  key: line(80),
  state: z.enum(['done', 'missed', 'open']),
  note: note(500).default(''),
  /** For a gate: keys of what was missing when it was read, so that nobody signs another list than they saw. */
  missing: z.array(line(80)).max(60).optional(),
});
export type MarkRequest = z.infer<typeof MarkRequest>;

export const programme = endpoints({
  ...beatEndpoints,
  ...gateEndpoints,
  readProgress: {
    method: 'GET',
    path: '/api/programme/progress',
    summary:
      'How far each company has come and whether both parties take part, in counts; for branch partners.',
    answer: z.object({ today: PlanDate, rows: z.array(ProgressRow) }),
    refusals: [],
  },
  readPortfolio: {
    method: 'GET',
    path: '/api/programme/portfolio',
    summary: 'Every company you reach on one line of weeks, and which of them need a move.',
    answer: z.object({ today: PlanDate, rows: z.array(PortfolioRow) }),
    refusals: [],
  },
  listTemplates: {
    method: 'GET',
    path: '/api/programme/templates',
    summary: 'The programme templates, each version, newest first.',
    answer: z.object({ templates: z.array(TemplateSummary) }),
    refusals: [],
  },
  publishTemplate: {
    method: 'POST',
    path: '/api/programme/templates',
    summary:
      'Check a template file, and publish it as a version unless `dryRun`. Problems name file, line and remedy.',
    body: z.strictObject({ fileName: line(200), source: z.string().max(1_100_000), dryRun: z.boolean() }),
    answer: z.object({
      template: TemplateSummary.nullable(),
      published: z.boolean(),
      problems: z.array(z.object({ line: z.int(), column: z.int(), message: z.string() })),
    }),
    refusals: ['already-published', 'version-not-newer'],
  },
  readTemplateSource: {
    method: 'GET',
    path: '/api/programme/templates/:programme/:version/source',
    summary: 'The file of a template version, as it was handed in.',
    params: z.object({ programme: z.string().max(60), version: versionName }),
    answer: z.string(),
    type: 'text/yaml; charset=utf-8',
    refusals: [],
  },
  listCohorts: {
    method: 'GET',
    path: '/api/programme/cohorts',
    summary: 'The cohorts of the programme.',
    answer: z.object({ cohorts: z.array(Cohort) }),
    refusals: [],
  },
  makeCohort: {
    method: 'POST',
    path: '/api/programme/cohorts',
    summary: 'Make a cohort that follows a template.',
    body: z.strictObject({ cohort: Id, name: line(200), template: z.string().max(60) }),
    answer: Cohort,
    refusals: ['no-such-template', 'already-made'],
  },
  previewStart: {
    method: 'POST',
    path: '/api/programme/start-previews',
    summary: 'The journey a start would give, with warnings and better Mondays. Nothing is stored.',
    body: z.strictObject(startFields),
    reads: true,
    answer: StartPreview,
    refusals: [...dateRefusals, 'no-such-template'],
  },
  enrolCompany: {
    method: 'POST',
    path: '/api/programme/companies/:company/enrolments',
    summary: 'Enrol a company in a cohort from a start Monday: its journey is made.',
    params: ofCompany,
    body: z.strictObject({
      enrolment: Id,
      cohort: Id,
      start: startFields.start,
      calendar: startFields.calendar,
      close: startFields.close,
      open: startFields.open,
      visitWeekday: startFields.visitWeekday,
    }),
    answer: JourneyView,
    refusals: ['parties-not-agreed', ...dateRefusals, 'already-enrolled', 'no-such-cohort', 'not-enrolled'],
  },
  readJourney: {
    method: 'GET',
    path: '/api/programme/companies/:company/journey',
    summary:
      'The dated journey of a company: weeks, visits, gatherings, deliverables, gates, what is next and who owns it.',
    params: ofCompany,
    answer: JourneyView,
    refusals: ['not-enrolled'],
  },
  readWall: {
    method: 'GET',
    path: '/api/programme/companies/:company/wall',
    summary: 'The journey of a company as its wall screens show it: where it is, what is next, the gate.',
    params: ofCompany,
    answer: WallView,
    refusals: ['not-enrolled'],
  },
  previewChange: {
    method: 'POST',
    path: '/api/programme/companies/:company/journey/change-previews',
    summary: 'What a change to the journey would move. Nothing is stored.',
    params: ofCompany,
    body: ChangeRequest,
    reads: true,
    answer: ChangePreview,
    refusals: ['not-enrolled', ...changeRefusals],
  },
  changeJourney: {
    method: 'POST',
    path: '/api/programme/companies/:company/journey/changes',
    summary: 'Move, pause, resume, close weeks, adopt a template version, or take the latest change back.',
    params: ofCompany,
    body: ChangeRequest,
    answer: JourneyView,
    refusals: ['not-enrolled', ...changeRefusals],
  },
  markJourney: {
    method: 'POST',
    path: '/api/programme/companies/:company/journey/marks',
    summary:
      'Say that a deliverable is ready, an activity is done, a visit was held or missed, a commitment is kept, or sign a gate for your party.',
    params: ofCompany,
    body: MarkRequest,
    answer: JourneyView,
    refusals: [
      'not-enrolled',
      'no-such-thing',
      'not-yet',
      'party-needed',
      'gate-not-ready',
      'gate-list-changed',
      'gate-is-open',
      'other-person-needed',
      'state-not-valid',
    ],
  },
  listCalendarFeeds: {
    method: 'GET',
    path: '/api/programme/calendar-feeds',
    summary: 'Your calendar addresses in force, without their secrets.',
    answer: z.object({
      feeds: z.array(
        z.object({ feed: Id, company: Id.nullable(), language: LanguageShape, madeAt: z.string() }),
      ),
    }),
    refusals: [],
  },
  makeCalendarFeed: {
    method: 'POST',
    path: '/api/programme/calendar-feeds',
    summary: 'A calendar address for one company, or (company null) for all you have to do with. Shown once.',
    body: z.strictObject({ feed: Id, company: Id.nullable() }),
    answer: z.object({ feed: Id, path: z.string() }),
    refusals: [],
  },
  endCalendarFeed: {
    method: 'DELETE',
    path: '/api/programme/calendar-feeds/:feed',
    summary: 'Stop a calendar address from working.',
    params: z.object({ feed: Id }),
    answer: z.object({ ended: z.boolean() }),
    refusals: [],
  },
  readCalendar: {
    method: 'GET',
    path: '/api/programme/calendars/:token',
    summary:
      'The dates behind a calendar address, as an iCalendar file. The secret in the path ends in `.ics`.',
    params: z.object({ token: z.string().max(100) }),
    answer: z.string(),
    type: 'text/calendar; charset=utf-8',
    refusals: [],
  },
});

export type { TemplateBoard } from '#programme/template.ts';
