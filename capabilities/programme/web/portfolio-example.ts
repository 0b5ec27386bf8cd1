import type { PortfolioRow } from '#programme/office-shapes.ts';

/** A company in week 12 of 68 that goes as planned, for tests to change. */
export const companyRow = (part: Partial<PortfolioRow> = {}): PortfolioRow => ({
  company: '019b8b74-1801-7c48-a173-beb7d30fca83',
  name: 'Grånes Hydraulikk',
  cohort: 'Første kull',
  programme: 'Produktivitetsspranget',
  version: '2026.1',
  adviser: 'Kari Myhre',
  enrolled: true,
  weeks: 68,
  phases: [
    { n: 1, name: 'Styringsgruppe', firstWeek: 1, lastWeek: 10 },
    { n: 2, name: 'Pilotfasen', firstWeek: 11, lastWeek: 42 },
    { n: 3, name: 'Linjeorganisasjon', firstWeek: 43, lastWeek: 68 },
  ],
  position: { state: 'active', week: 12, phase: 2, daysToStart: null, resumes: null, reason: null },
  visits: [],
  gates: [],
  needs: [],
  nextName: null,
  nextDate: null,
  start: '2026-09-07',
  end: '2028-02-18',
  slackWeeks: 2,
  ...part,
});
