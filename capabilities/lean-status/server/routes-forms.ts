import {
  byVersion,
  casesBesideInstrument,
  type FormKind,
  kindOf,
  lockedCases,
  lockedDimensions,
} from '#lean-status/form.ts';
import { describeFormProblem } from '#lean-status/form-problem-words.ts';
import { readCalibration, readInstrument } from '#lean-status/instrument-file.ts';
import { hashOf } from '#lean-status/server/door.ts';
import type { RoomHandlers } from '#lean-status/server/routes-rounds.ts';
import { insertCases, listCases, ratedCases } from '#lean-status/server/store-calibration.ts';
import { findFormSource, holdForms } from '#lean-status/server/store-forms.ts';
import {
  insertInstrument,
  installation,
  listInstruments,
  newestInstrument,
  type Publisher,
  ratedInstruments,
} from '#lean-status/server/store-instruments.ts';
import { refuse } from '#platform/contract/refusal.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';

type FormHandlers = Pick<RoomHandlers, 'readStatusForm' | 'readFormFile' | 'publishForm'>;

/** The versions that are open to an office, the one in use first: its own newest before all that came along. */
async function versionsOf(tx: Tx, kind: FormKind, { programme = installation }: Scope) {
  const rows =
    kind === 'lean-status'
      ? (await listInstruments(tx, programme)).map((row) => ({ ...row, set: null }))
      : (await listCases(tx, programme)).map((row) => ({ ...row, instrument: null }));
  const isOwn = (row: { programme: string }) => row.programme !== installation;
  return [...rows.filter(isOwn).reverse(), ...rows.filter((row) => !isOwn(row)).reverse()];
}

async function findVersion(tx: Tx, kind: FormKind, scope: Scope, version: string | undefined) {
  const versions = await versionsOf(tx, kind, scope);
  const row = version === undefined ? versions[0] : versions.find((one) => one.version === version);
  return row ? { row, versions } : null;
}

type Known = Awaited<ReturnType<typeof versionsOf>>[number];
const publishedOf = ({ programme, version, publishedAt, publishedBy }: Known) => ({
  version,
  publishedAt,
  publishedBy,
  from: programme === installation ? ('installation' as const) : ('office' as const),
});

async function ratedKeys(tx: Tx, kind: FormKind): Promise<string[]> {
  const rated =
    kind === 'lean-status'
      ? (await ratedInstruments(tx)).flatMap(({ dimensions }) => dimensions)
      : await ratedCases(tx);
  return [...new Set(rated.map(({ key }) => key))];
}

/** The file as what it says it is, beside what was rated before in the programme. */
async function readBeside(tx: Tx, kind: FormKind, programme: string, source: string) {
  if (kind === 'lean-status') {
    const rated = await ratedInstruments(tx);
    return readInstrument(source, (next) => lockedDimensions(rated, next));
  }
  const asked = (await newestInstrument(tx, programme))?.instrument;
  const rated = await ratedCases(tx);
  return readCalibration(source, (next) => [
    ...lockedCases(rated, next),
    ...(asked ? casesBesideInstrument(asked, next) : []),
  ]);
}

export const formHandlers: FormHandlers = {
  readStatusForm: async ({ tx, query, scope }) => {
    const found = await findVersion(tx, query.kind, scope, query.version);
    if (!found) return refuse('not-found');
    const { row, versions } = found;
    return {
      kind: query.kind,
      ...publishedOf(row),
      versions: versions.map(publishedOf),
      instrument: row.instrument,
      cases: row.set,
      rated: await ratedKeys(tx, query.kind),
    };
  },

  readFormFile: async ({ tx, query, scope, reply }) => {
    const found = await findVersion(tx, query.kind, scope, query.version);
    if (!found) return refuse('not-found');
    const { row } = found;
    reply.setHeader('content-disposition', `attachment; filename="${query.kind}-${row.version}.yaml"`);
    return findFormSource(tx, query.kind, row);
  },

  publishForm: async ({ tx, body, scope, actor, language, now }) => {
    const { programme } = scope;
    if (!programme) return refuse('not-found');
    const { source, fileName, dryRun } = body;
    const unfit = (problems: { line: number; message: string }[]) => ({
      form: null,
      published: false,
      problems,
    });
    const said = (problem: Parameters<typeof describeFormProblem>[0]) => ({
      line: problem.line,
      message: describeFormProblem(problem, fileName, language),
    });
    const kind = kindOf(source);
    if (!kind) return unfit([said({ code: 'no-form', line: 1, path: '', values: {} })]);
    await holdForms(tx, programme);
    const read = await readBeside(tx, kind, programme, source);
    if ('problems' in read) return unfit(read.problems.map(said));
    const { content } = read;
    const { version } = content;
    const versions = await versionsOf(tx, kind, scope);
    const hash = hashOf(source);
    const form = { kind, version };
    if (versions.some((row) => row.version === version && row.hash === hash && row.programme === programme))
      return { form, published: true, problems: [] };
    const highest = versions
      .map((row) => row.version)
      .sort(byVersion)
      .at(-1);
    const values = { version, newest: highest ?? '' };
    if (versions.some((row) => byVersion(row.version, version) === 0))
      return refuse('form-published', { field: 'source', values });
    if (highest && byVersion(version, highest) < 0)
      return refuse('form-not-newer', { field: 'source', values });
    const publishedBy: Publisher = { person: actor.person, name: actor.name, at: now.toISOString() };
    const row = { programme, source, hash, publishedBy };
    if (!dryRun && 'dimensions' in content) await insertInstrument(tx, { ...row, instrument: content });
    if (!dryRun && 'cases' in content) await insertCases(tx, { ...row, set: content });
    return { form, published: !dryRun, problems: [] };
  },
};
