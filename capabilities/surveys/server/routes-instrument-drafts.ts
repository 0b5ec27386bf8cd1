import { isDeepStrictEqual } from 'node:util';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import type { InFive } from '#surveys/instrument.ts';
import type { instrumentAccess } from '#surveys/instrument-access.ts';
import { dataOfDraft, draftOf, type InstrumentDraft, nextVersion } from '#surveys/instrument-draft.ts';
import type { instrumentEndpoints } from '#surveys/instrument-endpoints.ts';
import { checkInstrument } from '#surveys/instrument-file.ts';
import { askedKeys, lockedFindings } from '#surveys/instrument-locked.ts';
import { describeFinding } from '#surveys/instrument-problem-words.ts';
import { writeInstrument } from '#surveys/instrument-write.ts';
import { publish, summaryOf } from '#surveys/server/routes-instruments.ts';
import { deleteDraft, findDraft, insertDraft, updateDraft } from '#surveys/server/store-instrument-drafts.ts';
import {
  askedVersions,
  holdInstrument,
  installation,
  listVersions,
  newestInstruments,
} from '#surveys/server/store-instruments.ts';

type Mine =
  | 'beginInstrument'
  | 'readInstrumentDraft'
  | 'writeInstrumentDraft'
  | 'dropInstrumentDraft'
  | 'publishInstrument';

/** What an empty one lends its scale from. */
const lender = 'employee-attitudes';

export const instrumentDraftHandlers: Pick<
  Handlers<typeof instrumentEndpoints, typeof instrumentAccess>,
  Mine
> = {
  beginInstrument: async ({ tx, body, scope, actor, language, now }) => {
    const { instrument: key, from, name } = body;
    const { programme } = scope;
    if (!programme) return refuse('not-found');
    await holdInstrument(tx, key);
    const versions = await listVersions(tx, key);
    if (versions.some((row) => row.programme !== programme))
      return refuse('instrument-of-another', { field: 'instrument', values: { key } });
    // A copy under the name of another of one's own would hide that one behind its draft.
    if (versions.length > 0 && from !== key)
      return refuse('instrument-begun', { field: 'instrument', values: { key } });
    const known = await findDraft(tx, programme, key);
    if (known) {
      if (from === key) return { instrument: key };
      const isRetry = known.revision === 1 && known.writtenBy === actor.name;
      return isRetry
        ? { instrument: key }
        : refuse('instrument-begun', { field: 'instrument', values: { key } });
    }
    const begun = await beginning(tx, programme, from);
    if (!begun) return refuse('no-such-instrument', { field: 'from' });
    const draft = name === undefined ? begun : { ...begun, name: { ...begun.name, [language]: name } };
    const at = now.toISOString();
    await insertDraft(tx, { programme, key, draft, person: actor.person, name: actor.name, at });
    return { instrument: key };
  },

  readInstrumentDraft: async ({ tx, params, scope, today }) => {
    const row = await findDraft(tx, scope.programme ?? '', params.instrument);
    if (!row) return refuse('not-found');
    const { draft, revision, writtenBy, writtenAt } = row;
    const versions = (await listVersions(tx, params.instrument)).map(({ instrument }) => instrument);
    const newest = versions.at(-1)?.version ?? null;
    return {
      draft,
      revision,
      writtenBy,
      writtenAt,
      newest,
      next: nextVersion(newest, today),
      asked: askedKeys(await askedVersions(tx, params.instrument)),
      taken: askedKeys(versions),
    };
  },

  writeInstrumentDraft: async ({ tx, params, body, scope, actor, now }) => {
    const programme = scope.programme ?? '';
    const row = await findDraft(tx, programme, params.instrument);
    if (!row) return refuse('not-found');
    // The same writing again: its answer was lost on the way.
    if (row.revision === body.revision + 1 && isDeepStrictEqual(row.draft, body.draft))
      return { revision: row.revision, writtenAt: row.writtenAt };
    if (row.revision !== body.revision)
      return refuse('instrument-moved', { values: { name: row.writtenBy } });
    const [revision, writtenAt] = [row.revision + 1, now.toISOString()];
    const writing = { programme, key: params.instrument, draft: body.draft, revision, at: writtenAt };
    await updateDraft(tx, { ...writing, person: actor.person, name: actor.name });
    return { revision, writtenAt };
  },

  dropInstrumentDraft: async ({ tx, params, scope }) =>
    (await deleteDraft(tx, scope.programme ?? '', params.instrument))
      ? { dropped: true }
      : refuse('not-found'),

  publishInstrument: async ({ tx, params, body, scope, actor, language, now, today }) => {
    const programme = scope.programme ?? '';
    const key = params.instrument;
    await holdInstrument(tx, key);
    const versions = await listVersions(tx, key);
    const published = {
      publication: body.publication,
      person: actor.person,
      name: actor.name,
      at: now.toISOString(),
    };
    const again = versions.find(({ publication }) => publication === body.publication);
    if (again) return { instrument: summaryOf(again, versions.length), problems: [] };
    const row = await findDraft(tx, programme, key);
    if (!row) return refuse('not-found');
    if (row.revision !== body.revision)
      return refuse('instrument-moved', { values: { name: row.writtenBy } });
    const asked = await askedVersions(tx, key);
    const version = nextVersion(versions.at(-1)?.instrument.version ?? null, today);
    const checked = checkInstrument(dataOfDraft(row.draft, key, version), (next) =>
      lockedFindings(asked, next),
    );
    if ('findings' in checked) {
      const problems = checked.findings.map((finding) => ({
        path: finding.path.join('.'),
        message: describeFinding(finding, language),
      }));
      return { instrument: null, problems };
    }
    const { instrument } = checked;
    const outcome = await publish(tx, {
      instrument,
      source: writeInstrument(instrument),
      programme,
      published,
    });
    if (isRefusal(outcome)) return outcome;
    await deleteDraft(tx, programme, key);
    return { instrument: outcome, problems: [] };
  },
};

const empty: InFive = { nb: '', nn: '', en: '', sv: '', pl: '' };

/** What a draft begins with; null where what it is to be copied from is not the office's to copy. */
async function beginning(tx: Tx, programme: string, from: string | null): Promise<InstrumentDraft | null> {
  const open = await newestInstruments(tx, [programme]);
  const model = open.find(({ instrument }) => instrument.key === (from ?? lender));
  if (from !== null) return model ? draftOf(model.instrument) : null;
  const scales = model?.programme === installation ? model.instrument.scales.slice(0, 1) : [];
  return {
    kind: 'ballot',
    occasion: 'attitudes',
    name: empty,
    purpose: empty,
    minutes: 5,
    scales,
    themes: [{ key: 'theme-1', name: empty, reliability: false }],
    items: [{ key: 'item-1', theme: 'theme-1', kind: 'scale', scale: scales[0]?.key, text: empty }],
  };
}
