import { companyById } from '#companies/server/door.ts';
import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import { releasedWords } from '#surveys/redaction.ts';
import type { ResultsView } from '#surveys/results-page-view.ts';
import { listComments, listReviews } from '#surveys/server/store-comments.ts';
import { instrumentOf } from '#surveys/server/store-instruments.ts';
import { listResults } from '#surveys/server/store-results.ts';
import { type Looking, readerSide } from '#surveys/server/store-views.ts';
import { findWave, type WaveRow } from '#surveys/server/store-waves.ts';
import { lastDayOf, mayReadResults, stateOf } from '#surveys/wave-rules.ts';

export type Reading = Looking & { language: Language };

/** A counted wave whoever asks may read today; before it is counted there is nothing that could be read. */
export async function readableWave(
  call: Reading,
  wave: string,
): Promise<WaveRow | Refusal<'not-found' | 'results-from'>> {
  const { tx, params, today, language } = call;
  const row = await findWave(tx, params.company, wave);
  const state = row && stateOf(row, today);
  if (!row || state !== 'counted') return refuse('not-found');
  if (mayReadResults(state, row.plan, readerSide(call), today)) return row;
  return refuse('results-from', { values: { day: writeDay(row.plan.meetingOn, language, 'full') } });
}

/** All there is to read of a wave. Nothing in it is of whoever asks. */
export async function loadResults(
  { tx, params }: Pick<Reading, 'tx' | 'params'>,
  row: WaveRow,
): Promise<ResultsView | Refusal<'not-found'>> {
  const { wave, plan } = row;
  const company = await companyById(tx, params.company);
  const [result] = await listResults(tx, params.company, { wave });
  const instrument = await instrumentOf(tx, row.instrument, row.version);
  if (!company || !result || !instrument) return refuse('not-found');
  const comments = await listComments(tx, params.company, wave);
  const reviews = await listReviews(tx, params.company, wave);
  const { tables, answers, unreadable, madeOn } = result;
  return {
    wave,
    company: { company: params.company, name: company.name },
    title: plan.title,
    writtenIn: row.writtenIn,
    instrument,
    opensOn: plan.opensOn,
    closedOn: lastDayOf(row),
    meetingOn: plan.meetingOn,
    madeOn,
    people: plan.people,
    answers,
    unreadable,
    groups: plan.groups,
    tables,
    since: tables.since ? await waveLine(tx, params.company, tables.since) : null,
    words: instrument.items
      .filter(({ kind }) => kind === 'text')
      .map(({ key }) => {
        const own = comments.filter(({ item }) => item === key);
        return { item: key, said: releasedWords(own, reviews) };
      }),
  };
}

async function waveLine(tx: Reading['tx'], company: string, wave: string): Promise<ResultsView['since']> {
  const row = await findWave(tx, company, wave);
  return row && { wave, title: row.plan.title, closedOn: lastDayOf(row), answers: row.counted ?? 0 };
}
