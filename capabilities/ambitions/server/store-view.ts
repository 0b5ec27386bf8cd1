import { createHash } from 'node:crypto';
import { access } from '#ambitions/access.ts';
import type { AmbitionsView } from '#ambitions/ambitions-view.ts';
import { finishedBy, isTogether } from '#ambitions/apart-rules.ts';
import { contentOf, missingFor, signedWords } from '#ambitions/picture.ts';
import type { PictureContent } from '#ambitions/picture-content.ts';
import type { Rows } from '#ambitions/rows.ts';
import { loadRows } from '#ambitions/server/store.ts';
import { listVersions } from '#ambitions/server/store-versions.ts';
import { jointOf, topicsOf } from '#ambitions/topic-rules.ts';
import {
  ambitionsOf,
  challengesOf,
  type Fields,
  fieldsOf,
  forcesOf,
  jointsOf,
  type Looker,
  saidBySides,
} from '#ambitions/voices.ts';
import { companyById } from '#companies/server/door.ts';
import { figuresToChoose } from '#indicators/server/door.ts';
import { speakerOf } from '#parties/server/door.ts';
import type { Side } from '#people/contract.ts';
import { allows } from '#platform/contract/access.ts';
import { type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Scope, Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';

/** What every handler of the room is handed, as far as this room uses it. */
export type Looking = {
  tx: Tx;
  actor: Actor;
  scope: Scope;
  now: Date;
  today: string;
  params: { company: string };
};

/** What a picture is known by, as long as nothing in it changes. */
export const digestOf = (content: PictureContent): string =>
  createHash('sha256').update(signedWords(content)).digest('hex');

export type Loaded = {
  rows: Rows;
  fields: Fields;
  parts: Pick<AmbitionsView, 'challenges' | 'joints' | 'ambitions' | 'forces'>;
  content: PictureContent;
  digest: string;
};

export function lookerOf({ actor, scope, params, ...looking }: Looking): Looker {
  const { sides } = speakerOf({ ...looking, actor, params });
  return { sides, write: allows(access.saveAmbition, actor.memberships, params.company, scope) };
}

/** The room as it stands; `looker` decides what of it is there while the parties write apart. */
export async function load(tx: Tx, company: string, looker: Looker): Promise<Loaded> {
  const rows = await loadRows(tx, company, looker.sides);
  const fields = fieldsOf(rows.writings);
  const parts = {
    challenges: challengesOf(rows, fields, looker),
    joints: jointsOf(rows, fields, looker),
    ambitions: ambitionsOf(rows, looker),
    forces: forcesOf(fields),
  };
  const content = contentOf(parts);
  return { rows, fields, parts, content, digest: digestOf(content) };
}

export const pictureSaid = ({ rows, digest }: Loaded) =>
  saidBySides(
    { about: 'picture', thing: null },
    { assents: rows.assents, holds: (saidOf) => saidOf === digest },
  );

export const finishedOf = ({ finishes }: Rows): AmbitionsView['finished'] => ({
  employer: finishedBy(finishes, 'employer'),
  employees: finishedBy(finishes, 'employees'),
});

export async function readAmbitions(looking: Looking): Promise<AmbitionsView | Refusal<'not-found'>> {
  const { tx, params, today } = looking;
  const company = await companyById(tx, params.company);
  if (!company) return refuse('not-found');
  const looker = lookerOf(looking);
  const loaded = await load(tx, params.company, looker);
  const { rows, parts } = loaded;
  const together = isTogether(rows.finishes);
  const weighed = parts.challenges.map((one) => ({ ...one, weight: one.weight.value }));
  return {
    company: { company: company.company, name: company.name },
    today,
    finished: finishedOf(rows),
    together,
    ...parts,
    topics: together ? topicsOf(weighed, (topic) => jointOf(topic, rows.joints, rows.standings)) : [],
    figures: await figuresToChoose(looking, params.company),
    picture: await pictureOf(looking, loaded, looker.sides),
    may: { sides: [...looker.sides], write: looker.write },
  };
}

async function pictureOf(
  { tx, params }: Looking,
  loaded: Loaded,
  sides: readonly Side[],
): Promise<AmbitionsView['picture']> {
  const said = pictureSaid(loaded);
  const latest = (await listVersions(tx, params.company)).at(-1) ?? null;
  const changed = latest !== null && latest.digest !== loaded.digest;
  const isSigned = latest !== null && !changed;
  const missing = missingFor(loaded.parts, finishedOf(loaded.rows), isSigned ? bothSigned : said);
  const isReady = missing.every(({ what }) => what === 'signature');
  const word = (side: Side) => said[side] && { by: said[side].by, at: said[side].at };
  return {
    digest: loaded.digest,
    missing,
    said: { employer: word('employer'), employees: word('employees') },
    signed: latest && { number: latest.number, at: latest.at },
    changed,
    may: { sign: isReady && !isSigned ? [...sides] : [] },
  };
}

const bothSigned = { employer: true, employees: true };
