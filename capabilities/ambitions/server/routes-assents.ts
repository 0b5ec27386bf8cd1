import { decideAssent } from '#ambitions/assent-rules.ts';
import type { ambitions } from '#ambitions/contract.ts';
import { missingFor } from '#ambitions/picture.ts';
import { authorOf, hold, type RoomHandlers } from '#ambitions/server/routes-voices.ts';
import { insertAssent } from '#ambitions/server/store-insert.ts';
import { insertVersion, listVersions } from '#ambitions/server/store-versions.ts';
import {
  finishedOf,
  type Loaded,
  type Looking,
  load,
  lookerOf,
  pictureSaid,
  readAmbitions,
} from '#ambitions/server/store-view.ts';
import { holdsFor, saidBySides } from '#ambitions/voices.ts';
import { sideFor, speakerOf } from '#parties/server/door.ts';
import type { BodyOf } from '#platform/contract/endpoint.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import { deliver, type Marking } from '#programme/server/door.ts';

type Wish = BodyOf<(typeof ambitions)['sayAssent']>;

export const assentHandlers: Pick<RoomHandlers, 'sayAssent'> = {
  sayAssent: async (call) => {
    const { tx, body, actor } = call;
    const side = sideFor(speakerOf(call), body.side);
    if (isRefusal(side)) return side;
    const loaded = await hold(call);
    if (loaded.rows.assents.some(({ assent }) => assent === body.assent)) return readAmbitions(call);
    const text = await textOf(loaded, body, call);
    if (isRefusal(text)) return text;
    const decided = decideAssent({ ...body, side, person: actor.person }, text.said, text.current);
    if (isRefusal(decided)) return decided;
    if (decided === 'same') return readAmbitions(call);
    const { assent, about, thing, word, saidOf, note } = body;
    await insertAssent(tx, authorOf(call), { assent, about, thing, side, word, saidOf, note });
    if (about === 'picture' && word === 'yes') await signIfBoth(call, assent);
    return readAmbitions(call);
  },
};

/** What is known of the text a word is about: what each party says of it now, and what it is known by. */
async function textOf(loaded: Loaded, { about, thing, word }: Wish, call: Looking) {
  const { rows, fields, parts, digest } = loaded;
  if (about === 'picture') {
    if (thing !== null || word === 'no') return refuse('not-there');
    const latest = (await listVersions(call.tx, call.params.company)).at(-1);
    if (latest?.digest === digest) return refuse('signed-already');
    const said = pictureSaid(loaded);
    const missing = missingFor(parts, finishedOf(rows), said);
    if (missing.some(({ what }) => what !== 'signature')) return refuse('picture-incomplete');
    return { said, current: digest };
  }
  if (about === 'joint') {
    const found = parts.joints.find(({ joint }) => joint === thing);
    if (!found) return refuse('not-there');
    const holds = holdsFor(fields, found.joint);
    const current = found.wording.value.trim() === '' ? null : found.wording.edit;
    return { said: saidBySides({ about, thing }, { assents: rows.assents, holds }), current };
  }
  const found = parts.ambitions.find(({ ambition }) => ambition === thing);
  if (!found) return refuse('not-there');
  const holds = (saidOf: string) => saidOf === found.content;
  return { said: saidBySides({ about, thing }, { assents: rows.assents, holds }), current: found.content };
}

/** With the second signature the picture becomes a version that is kept whole, and the deliverable is done. */
async function signIfBoth(call: Looking & Marking, version: string): Promise<void> {
  const loaded = await load(call.tx, call.params.company, lookerOf(call));
  const said = pictureSaid(loaded);
  if (!said.employer || !said.employees) return;
  const { digest, content } = loaded;
  const signatures = {
    employer: { by: said.employer.by, at: said.employer.at },
    employees: { by: said.employees.by, at: said.employees.at },
  };
  await insertVersion(call.tx, authorOf(call), { version, digest, content, signatures });
  await deliver(call, call.params.company, { deliverable: 'challenges', mark: version, state: 'done' });
}
