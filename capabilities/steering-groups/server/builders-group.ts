import type { Side } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import { contentOf, mandateWords } from '#steering-groups/group-mandate.ts';
import { mandateParts } from '#steering-groups/group-parts.ts';
import { membersOf } from '#steering-groups/group-rules.ts';
import type { MandateWords, Post, Seat } from '#steering-groups/group-view.ts';
import {
  insertChair,
  insertMember,
  insertMemberWord,
  loadGroup,
} from '#steering-groups/server/store-group.ts';
import {
  digestOf,
  insertMandateEdit,
  insertSignature,
  insertVersion,
  listVersions,
  readParts,
} from '#steering-groups/server/store-group-mandate.ts';

/** Somebody who writes, and when; `at` is ISO 8601 in UTC. */
export type Word = { by: { person: string; name: string }; at: string };

export const exampleMandate: MandateWords = {
  purpose: 'Styringsgruppa leder forbedringsarbeidet sammen, og rydder hindringer av veien.',
  decides:
    'Gruppa vedtar pilotområder, prinsipper og bruk av tiden som er satt av. Nye stillinger går til styret.',
  meets: 'Hver andre uke, en time, på onsdager etter rådgiverens besøk.',
  disagreement: 'Uenighet skrives inn i referatet og tas opp igjen på neste møte.',
  resources: 'To timer i uka for hvert medlem, i arbeidstiden.',
};

async function asWriter(tx: Tx, company: string, { by, at }: Word) {
  await setScope(tx, { companies: [company], person: by.person });
  return { ...by, at };
}

export type MemberToBuild = Word & {
  seat: Seat;
  /** Null, or left out, for somebody without an account. */
  person?: string | null;
  name: string;
  title?: string;
  from: string;
  ended?: Word & { to: string };
  post?: Post;
};

/** Somebody's time in the group, ended where it is over; answers with its id. Leaves its writer in scope. */
export async function buildMember(
  tx: Tx,
  company: string,
  { seat, person = null, name, title = '', from, ended, post, ...word }: MemberToBuild,
  makeNextId: () => string = makeId,
): Promise<string> {
  const member = makeNextId();
  const author = await asWriter(tx, company, word);
  await insertMember(tx, { company, member, seat, person, name, title, from }, author);
  if (post) await insertChair(tx, { company, choice: makeNextId(), post, member }, author);
  if (ended) {
    const { to, ...said } = ended;
    const row = { company, word: makeNextId(), member, kind: 'ended' as const, to };
    await insertMemberWord(tx, row, await asWriter(tx, company, said));
  }
  return member;
}

/** Every part of the mandate, written once. */
export async function buildMandate(
  tx: Tx,
  company: string,
  word: Word,
  words: MandateWords = exampleMandate,
  makeNextId: () => string = makeId,
): Promise<void> {
  const author = await asWriter(tx, company, word);
  for (const part of mandateParts)
    await insertMandateEdit(
      tx,
      { company, edit: makeNextId(), part, value: words[part], basedOn: null },
      author,
    );
}

/** Signatures on the mandate as it stands and the group as it was known at the first of them, on a day. The builder checks nothing the route checks. */
export async function buildSigning(
  tx: Tx,
  company: string,
  { on, signed }: { on: string; signed: readonly (Word & { side: Side })[] },
  makeNextId: () => string = makeId,
): Promise<void> {
  const [first] = signed;
  if (!first) return;
  await setScope(tx, { companies: [company], person: first.by.person });
  const rows = await loadGroup(tx, company);
  const known = {
    chairs: rows.chairs,
    members: rows.members.filter(({ at }) => at <= first.at),
    words: rows.words.filter(({ at }) => at <= first.at),
  };
  const now = contentOf(mandateWords(await readParts(tx, company)), membersOf(known, on));
  const version = ((await listVersions(tx, company)).at(-1)?.version ?? 0) + 1;
  const author = await asWriter(tx, company, first);
  await insertVersion(tx, { company, version, digest: digestOf(now), ...now }, author);
  for (const { side, ...word } of signed)
    await insertSignature(
      tx,
      { company, version, side, signature: makeNextId() },
      await asWriter(tx, company, word),
    );
}
