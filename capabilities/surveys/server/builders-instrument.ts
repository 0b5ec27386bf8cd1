import { makeId } from '#platform/contract/id.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Instrument } from '#surveys/instrument.ts';
import { draftOf } from '#surveys/instrument-draft.ts';
import { writeInstrument } from '#surveys/instrument-write.ts';
import { hashOf } from '#surveys/server/routes-instruments.ts';
import { insertDraft } from '#surveys/server/store-instrument-drafts.ts';
import { insertInstrument } from '#surveys/server/store-instruments.ts';

const by = { person: makeId(), name: 'Marit Holte', at: '2026-11-20T08:00:00Z' };

/** An instrument an office has published, with a draft of its next version. `tx` has the programme in scope. */
export async function buildInstrument(tx: Tx, programme: string, instrument: Instrument): Promise<string> {
  const { key } = instrument;
  const source = writeInstrument(instrument);
  const published = { ...by, publication: makeId() };
  await insertInstrument(tx, { instrument, programme, source, hash: hashOf(source), published });
  await insertDraft(tx, { programme, key, draft: draftOf(instrument), ...by });
  return key;
}
