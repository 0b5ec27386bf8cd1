import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import { listEnrolments } from '#programme/server/store.ts';
import { insertAdvice, insertEvidence, insertOwnership } from '#programme/server/store-gates.ts';

type By = { person: string; name: string };
const someone: By = { person: makeId(), name: 'En leder' };

async function enrolmentOf(tx: Tx, company: string, by: By): Promise<string> {
  await setScope(tx, { companies: [company], person: by.person });
  const found = (await listEnrolments(tx)).find((one) => one.company === company);
  if (!found) throw new Error(`${company} is not enrolled.`);
  return found.enrolment;
}

/** A file that shows a deliverable of an enrolled company, for tests and the demo world; answers with its id. */
export async function buildEvidence(
  tx: Tx,
  company: string,
  given: {
    key?: string;
    words?: string;
    file?: { name: string; type: string; content: Buffer } | null;
    by?: By;
    at?: string;
  } = {},
): Promise<string> {
  const { key = 'pulse', words = '', by = someone, at = '2026-11-20T08:00:00Z' } = given;
  const file =
    given.file === undefined ? { name: 'tavla.pdf', type: 'pdf', content: Buffer.from('%PDF-') } : given.file;
  const evidence = makeId();
  await insertEvidence(tx, {
    company,
    evidence,
    enrolment: await enrolmentOf(tx, company, by),
    key,
    kind: file ? 'file' : 'words',
    words,
    link: '',
    fileName: file?.name ?? '',
    fileType: file?.type ?? '',
    content: file?.content ?? null,
    givenBy: by.person,
    givenByName: by.name,
    givenAt: at,
  });
  return evidence;
}

/** Somebody has taken a deliverable of an enrolled company. */
export async function buildOwnership(
  tx: Tx,
  company: string,
  { key, ownerName, by, at }: { key: string; ownerName: string; by: By; at: string },
): Promise<void> {
  await insertOwnership(tx, {
    company,
    ownership: makeId(),
    enrolment: await enrolmentOf(tx, company, by),
    key,
    owner: null,
    ownerName,
    givenBy: by.person,
    givenByName: by.name,
    givenAt: at,
  });
}

/** An adviser's advice on a gate of an enrolled company. */
export async function buildAdvice(
  tx: Tx,
  company: string,
  {
    gate,
    verdict,
    words,
    by,
    at,
  }: {
    gate: string;
    verdict: 'go-on' | 'conditions' | 'wait';
    words: string;
    by: By;
    at: string;
  },
): Promise<void> {
  await insertAdvice(tx, {
    company,
    advice: makeId(),
    enrolment: await enrolmentOf(tx, company, by),
    gate,
    verdict,
    words,
    givenBy: by.person,
    givenByName: by.name,
    givenAt: at,
  });
}
