import { agreementVersion } from '#parties/agreement.ts';
import type { Application, ReadinessReply } from '#parties/intake-view.ts';
import { type ReadinessAnswer, readinessQuestions, readinessVersion } from '#parties/readiness.ts';
import { type Author, asPerson, type Word } from '#parties/server/builders.ts';
import {
  insertAdmission,
  insertAnchoring,
  insertApplication,
  insertAssent,
  insertSheet,
} from '#parties/server/store-intake.ts';
import type { Side } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import type { Tx } from '#platform/server/database/scope.ts';

export const exampleApplication: Omit<Application, 'application' | 'revision' | 'written'> = {
  motivation: 'Vi leverer for sent, og vet at det ligger mellom avdelingene. Det vil vi løse sammen.',
  products: 'Sveiste stålkonstruksjoner',
  employees: 74,
  unions: 'Fellesforbundet, 51 medlemmer',
  agreement: 'Industrioverenskomsten',
  contactName: 'Ingrid Solbakk',
  contactReach: '900 00 000',
};

/** Answers to the whole readiness check: yes, but for the questions given. */
export const answersBut = (others: Readonly<Record<string, ReadinessAnswer>> = {}): ReadinessReply[] =>
  readinessQuestions.map((question) => ({ question, answer: others[question] ?? 'yes' }));

export type IntakeToBuild = {
  application?: Word & { content?: Partial<typeof exampleApplication> };
  sheets?: readonly (Word & { side: Side; answers?: ReadinessReply[]; note?: string })[];
  /** To the programme. */
  yes?: readonly (Word & { side: Side; given?: boolean })[];
  signed?: readonly (Word & { side: Side })[];
  anchored?: readonly (Word & {
    body: 'board' | 'works-council' | 'working-environment-committee';
    heldOn: string;
    caseNumber?: string;
    note?: string;
  })[];
  admitted?: Word;
};

/** What was said on a company's way in, in the order given; the builders check nothing the routes check. */
export async function buildIntake(
  tx: Tx,
  company: string,
  intake: IntakeToBuild,
  makeNextId: () => string = makeId,
): Promise<void> {
  const { application, sheets = [], yes = [], signed = [], anchored = [], admitted } = intake;
  if (application) await buildApplication(tx, company, application, makeNextId());
  for (const { by, at, side, answers = answersBut(), note = '' } of sheets) {
    await asPerson(tx, company, by);
    const row = { company, readiness: makeNextId(), side, instrument: readinessVersion, answers, note };
    await insertSheet(tx, { ...row, answeredBy: by.person, answeredByName: by.name, answeredAt: at });
  }
  const words = [
    ...yes.map((word) => ({ given: true, ...word, subject: 'programme' as const, textVersion: null })),
    ...signed.map((word) => ({
      ...word,
      given: true,
      subject: 'agreement' as const,
      textVersion: agreementVersion,
    })),
  ];
  for (const { by, at, ...word } of words) {
    await asPerson(tx, company, by);
    const row = { company, assent: makeNextId(), ...word };
    await insertAssent(tx, { ...row, saidBy: by.person, saidByName: by.name, saidAt: at });
  }
  for (const { by, at, body, heldOn, caseNumber = '', note = '' } of anchored) {
    await asPerson(tx, company, by);
    const row = { company, anchoring: makeNextId(), body, heldOn, caseNumber, note };
    await insertAnchoring(tx, { ...row, recordedBy: by.person, recordedByName: by.name, recordedAt: at });
  }
  if (!admitted) return;
  await asPerson(tx, company, admitted.by);
  const { person, name } = admitted.by;
  await insertAdmission(tx, {
    company,
    admittedBy: person,
    admittedByName: name,
    admittedAt: admitted.at,
  });
}

async function buildApplication(
  tx: Tx,
  company: string,
  { by, at, content }: NonNullable<IntakeToBuild['application']>,
  application: string,
): Promise<void> {
  await asPerson(tx, company, by);
  const row = { company, application, revision: 1, ...exampleApplication, ...content };
  await insertApplication(tx, { ...row, writtenBy: by.person, writtenByName: by.name, writtenAt: at });
}

/** Everything said and signed by a manager and a representative at one moment: a company ready to be enrolled. */
export const wholeIntake = (employer: Author, employees: Author, at: string): IntakeToBuild => {
  const both = [
    { by: employer, at, side: 'employer' as const },
    { by: employees, at, side: 'employees' as const },
  ];
  const heldOn = at.slice(0, 10);
  return {
    application: { by: employer, at },
    sheets: both,
    yes: both,
    signed: both,
    anchored: [
      { by: employer, at, body: 'board', heldOn, caseNumber: '7/26' },
      { by: employees, at, body: 'working-environment-committee', heldOn, caseNumber: '3/26' },
    ],
  };
};
