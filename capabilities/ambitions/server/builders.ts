import { type ChallengeField, challengeFields, type Force, forces } from '#ambitions/limits.ts';
import type { ContentRow, Said } from '#ambitions/rows.ts';
import {
  type Author,
  insertAmbition,
  insertAssent,
  insertChallenge,
  insertFinish,
  insertJoint,
  insertSorting,
  insertWriting,
} from '#ambitions/server/store-insert.ts';
import { insertVersion } from '#ambitions/server/store-versions.ts';
import { load } from '#ambitions/server/store-view.ts';
import type { Side } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';

type Make = () => string;

/** Puts the company and whoever writes in scope: a row's author is the person of the transaction. */
const writing = (tx: Tx, { company, person }: Author) => setScope(tx, { companies: [company], person });

type ChallengeToBuild = Readonly<Record<ChallengeField, string>> & { side: Side };

/** A challenge of one party with all it says; answers with its id. Leaves its author in scope. */
export async function buildChallenge(
  tx: Tx,
  by: Author,
  given: ChallengeToBuild,
  next: Make = makeId,
): Promise<string> {
  await writing(tx, by);
  const challenge = next();
  await insertChallenge(tx, by, { challenge, side: given.side });
  for (const field of challengeFields) {
    const row = {
      edit: next(),
      value: given[field],
      basedOn: null,
      thing: challenge,
      field,
      side: given.side,
    };
    if (given[field] !== '') await insertWriting(tx, by, row);
  }
  return challenge;
}

/** A party says that its own is written. */
export async function buildFinish(tx: Tx, by: Author, side: Side, next: Make = makeId): Promise<void> {
  await writing(tx, by);
  await insertFinish(tx, by, { finish: next(), side, finished: true });
}

type JointToBuild = { challenges: readonly string[]; wording: string };

/** A wording of both about challenges that are laid together; answers with its id and that of its text. */
export async function buildJoint(
  tx: Tx,
  by: Author,
  { challenges, wording }: JointToBuild,
  next: Make = makeId,
): Promise<{ joint: string; edit: string }> {
  await writing(tx, by);
  const [joint, edit, topic] = [next(), next(), challenges[0]!];
  for (const challenge of challenges.slice(1))
    await insertSorting(tx, by, { sorting: next(), challenge, topic });
  await insertJoint(tx, by, { joint, topic });
  await insertWriting(tx, by, {
    edit,
    value: wording,
    basedOn: null,
    thing: joint,
    field: 'wording',
    side: null,
  });
  return { joint, edit };
}

type AmbitionToBuild = Partial<Omit<ContentRow, 'content' | 'ambition' | keyof Said>> & {
  statement: string;
  answers: string[];
};

/** An ambition with its figure, or the reason why it has none; answers with its id and that of its content. */
export async function buildAmbition(
  tx: Tx,
  by: Author,
  given: AmbitionToBuild,
  next: Make = makeId,
): Promise<{ ambition: string; content: string }> {
  await writing(tx, by);
  const [ambition, content] = [next(), next()];
  const bare = { figure: 'none' as const, indicator: null, words: '', unit: '', decimals: 0, reason: '' };
  await insertAmbition(tx, by, {
    ...bare,
    baseline: null,
    target: null,
    byDate: null,
    ...given,
    ambition,
    content,
  });
  return { ambition, content };
}

/** What is written of the driving forces; what is left out stands as it was. */
export async function buildForces(
  tx: Tx,
  by: Author,
  said: Partial<Readonly<Record<Force, string>>>,
  next: Make = makeId,
): Promise<void> {
  await writing(tx, by);
  const { parts } = await load(tx, by.company, { sides: [], write: false });
  for (const force of forces) {
    const row = {
      edit: next(),
      value: said[force] ?? '',
      basedOn: parts.forces[force].edit,
      thing: null,
      field: force,
      side: null,
    };
    if (said[force]) await insertWriting(tx, by, row);
  }
}

type WordToBuild = {
  about: 'joint' | 'ambition';
  thing: string;
  saidOf: string;
  side: Side;
  word: 'yes' | 'no';
  note?: string;
};

/** A party's yes or no. */
export async function buildWord(tx: Tx, by: Author, given: WordToBuild, next: Make = makeId): Promise<void> {
  await writing(tx, by);
  await insertAssent(tx, by, { note: '', ...given, assent: next() });
}

/** Both parties sign the picture as it stands; the second one’s signature makes the version. */
export async function buildVersion(
  tx: Tx,
  by: Readonly<Record<Side, Author>>,
  next: Make = makeId,
): Promise<void> {
  const version = next();
  const sign = { about: 'picture', thing: null, word: 'yes', note: '' } as const;
  await writing(tx, by.employer);
  const nobody = { sides: [], write: false };
  const { digest, content } = await load(tx, by.employer.company, nobody);
  await insertAssent(tx, by.employer, { ...sign, assent: next(), side: 'employer', saidOf: digest });
  await writing(tx, by.employees);
  await insertAssent(tx, by.employees, { ...sign, assent: version, side: 'employees', saidOf: digest });
  const said = ({ name, at }: Author) => ({ by: name, at });
  const signatures = { employer: said(by.employer), employees: said(by.employees) };
  await insertVersion(tx, by.employees, { version, digest, content, signatures });
}
