import { type ChallengesApart, challengesApart } from '#ambitions/apart-picture.ts';
import type { PictureAmbition, PictureChallenge } from '#ambitions/picture-content.ts';
import { listVersions } from '#ambitions/server/store-versions.ts';
import { load } from '#ambitions/server/store-view.ts';
import type { Tx } from '#platform/server/database/scope.ts';

/** Whoever asks by the door speaks for nobody: what a party writes apart is not there for them. */
const nobody = { sides: [], write: false };

/**
 * The challenges both parties have settled: those they agree on, and those they do not, with what each said. `tx` has
 * the company in scope.
 */
export async function challengesOf(tx: Tx, company: string): Promise<PictureChallenge[]> {
  return (await load(tx, company, nobody)).content.challenges;
}

/** The ambitions both parties have settled, each with its figure or the reason it has none. */
export async function ambitionsOf(tx: Tx, company: string): Promise<PictureAmbition[]> {
  return (await load(tx, company, nobody)).content.ambitions;
}

/**
 * What each party saw by itself, laid side by side, as weights alone: for reckoning how alike they were. While the
 * parties write apart it says who has finished, and nothing else has left the database.
 */
export async function challengesApartOf(tx: Tx, company: string): Promise<ChallengesApart> {
  const { rows, parts } = await load(tx, company, nobody);
  return challengesApart(rows, parts, (await listVersions(tx, company)).length > 0);
}
