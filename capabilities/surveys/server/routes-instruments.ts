import { createHash } from 'node:crypto';
import { nameOfCompany } from '#companies/server/door.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import type { Instrument } from '#surveys/instrument.ts';
import type { instrumentAccess } from '#surveys/instrument-access.ts';
import { byVersion } from '#surveys/instrument-draft.ts';
import type { InstrumentSummary, instrumentEndpoints } from '#surveys/instrument-endpoints.ts';
import { readInstrument } from '#surveys/instrument-file.ts';
import { askedKeys, lockedFindings } from '#surveys/instrument-locked.ts';
import { describeProblem } from '#surveys/instrument-problem-words.ts';
import { findDraft, listDrafts } from '#surveys/server/store-instrument-drafts.ts';
import {
  askedVersions,
  findSource,
  holdInstrument,
  type InstrumentRow,
  insertInstrument,
  installation,
  listVersions,
  newestInstruments,
} from '#surveys/server/store-instruments.ts';

type Mine = 'listInstruments' | 'readInstrument' | 'readInstrumentFile' | 'uploadInstrument';

export const hashOf = (source: string): string => createHash('sha256').update(source).digest('hex');

export const instrumentHandlers: Pick<Handlers<typeof instrumentEndpoints, typeof instrumentAccess>, Mine> = {
  listInstruments: async ({ tx, scope }) => {
    const rows = await newestInstruments(tx, await programmesOf(tx, scope));
    const counts = Map.groupBy(await listVersions(tx), ({ instrument }) => instrument.key);
    const newest = new Map(rows.map(({ instrument }) => [instrument.key, instrument.version]));
    const drafts = scope.programme ? await listDrafts(tx, scope.programme) : [];
    return {
      instruments: rows.map((row) => summaryOf(row, counts.get(row.instrument.key)?.length ?? 1)),
      drafts: drafts.map(({ key, draft, writtenBy, writtenAt }) => ({
        instrument: key,
        name: draft.name,
        newest: newest.get(key) ?? null,
        writtenBy,
        writtenAt,
      })),
    };
  },

  readInstrument: async ({ tx, params, query, scope }) => {
    const found = await versionsFor(tx, scope, params.instrument, query.version);
    if (!found) return refuse('not-found');
    const { row, versions } = found;
    const draft = scope.programme && (await findDraft(tx, scope.programme, params.instrument));
    return {
      instrument: row.instrument,
      ...publishedOf(row),
      from: fromOf(row),
      versions: versions.map(publishedOf).reverse(),
      asked: askedKeys(await askedVersions(tx, params.instrument)),
      draft: Boolean(draft),
    };
  },

  readInstrumentFile: async ({ tx, params, query, scope, reply }) => {
    const found = await versionsFor(tx, scope, params.instrument, query.version);
    if (!found) return refuse('not-found');
    const { version } = found.row.instrument;
    reply.setHeader('content-disposition', `attachment; filename="${params.instrument}-${version}.yaml"`);
    return (await findSource(tx, params.instrument, version)) ?? refuse('not-found');
  },

  uploadInstrument: async ({ tx, body, scope, actor, language, now }) => {
    if (!scope.programme) return refuse('not-found');
    const shape = readInstrument(body.source, body.fileName);
    const asked = 'instrument' in shape ? await askedVersions(tx, shape.instrument.key) : [];
    const read = readInstrument(body.source, body.fileName, (next) => lockedFindings(asked, next));
    if ('problems' in read) {
      const problems = read.problems.map((problem) => ({
        line: problem.line,
        column: problem.column,
        message: describeProblem(problem, language),
      }));
      return { instrument: null, published: false, problems };
    }
    const outcome = await publish(tx, {
      instrument: read.instrument,
      source: body.source,
      programme: scope.programme,
      dryRun: body.dryRun,
      published: {
        publication: body.publication,
        person: actor.person,
        name: actor.name,
        at: now.toISOString(),
      },
    });
    if (isRefusal(outcome)) return { ...outcome, field: 'source' };
    return { instrument: outcome, published: !body.dryRun, problems: [] };
  },
};

type Publication = {
  instrument: Instrument;
  source: string;
  programme: string;
  dryRun?: boolean;
  published: { publication: string; person: string; name: string; at: string };
};

/** Publishes a version of an office's own instrument; the same publication again answers as it did. */
export async function publish(tx: Tx, { instrument, source, programme, dryRun, published }: Publication) {
  const { key, version } = instrument;
  await holdInstrument(tx, key);
  const versions = await listVersions(tx, key);
  const again = versions.find(({ publication }) => publication === published.publication);
  if (again) return summaryOf(again, versions.length);
  if (versions.some((row) => row.programme !== programme))
    return refuse('instrument-of-another', { values: { key } });
  const newest = versions.at(-1)?.instrument.version;
  if (newest === version) return refuse('instrument-published', { values: { version } });
  if (newest && byVersion(version, newest) < 0)
    return refuse('instrument-not-newer', { values: { version, newest } });
  const row = { instrument, programme, hash: hashOf(source), publication: published.publication };
  if (!dryRun) await insertInstrument(tx, { ...row, source, published });
  return summaryOf({ ...row, publishedBy: published.name, publishedAt: published.at }, versions.length + 1);
}

/** The programmes whose instruments are open to a call: the office's own, or those of the companies in scope. */
async function programmesOf(tx: Tx, { programme, companies = [] }: Scope): Promise<string[]> {
  if (programme) return [programme];
  const found = new Set<string>();
  for (const company of companies) {
    const known = await nameOfCompany(tx, company);
    if (known) found.add(known.programme);
  }
  return [...found];
}

/** The versions of an instrument and the one that is asked for; null where it is none of the caller's. */
async function versionsFor(tx: Tx, scope: Scope, key: string, version: string | undefined) {
  const versions = await listVersions(tx, key);
  const row = version ? versions.find(({ instrument }) => instrument.version === version) : versions.at(-1);
  if (!row) return null;
  const open = row.programme === installation || (await programmesOf(tx, scope)).includes(row.programme);
  return open ? { row, versions } : null;
}

const fromOf = ({ programme }: Pick<InstrumentRow, 'programme'>) =>
  programme === installation ? 'installation' : 'office';

const publishedOf = ({ instrument, publishedAt, publishedBy }: InstrumentRow) => ({
  version: instrument.version,
  publishedAt,
  publishedBy,
});

export const summaryOf = (row: InstrumentRow, versions: number): InstrumentSummary => ({
  instrument: row.instrument.key,
  ...publishedOf(row),
  from: fromOf(row),
  name: row.instrument.name,
  kind: row.instrument.kind,
  occasion: row.instrument.occasion,
  minutes: row.instrument.minutes,
  items: row.instrument.items.length,
  versions,
});
