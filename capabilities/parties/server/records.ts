import { ownRowsOf } from '#companies/server/door.ts';
import { actText } from '#parties/act-text.ts';
import type { ActSubject } from '#parties/joint-act.ts';
import { readinessText } from '#parties/readiness-text.ts';
import {
  listOwnAdmissions,
  listOwnAnchorings,
  listOwnApplications,
  listOwnAssents,
  listOwnKeys,
  listOwnSheets,
} from '#parties/server/store-own.ts';
import { listOwnMeasureActs } from '#parties/server/store-own-measures.ts';
import type { Language, Phrase } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import type { Actor } from '#platform/server/http/actor.ts';
import type { ProcessingRecord, RecordRow } from '#platform/server/http/records.ts';

/** What this room stores, and what of it a person wrote, answered, signed or proposed. */
export const records: readonly ProcessingRecord[] = [
  {
    kind: 'intake',
    tables: ['parties.application', 'parties.assent', 'parties.anchoring', 'parties.admission'],
    protection: 'S2',
    about: (tx, actor) =>
      ofOwn(tx, actor, async () => [
        ...(await listOwnApplications(tx, actor.person)).map((row) => ({ ...row, did: 'application' })),
        ...(await listOwnAssents(tx, actor.person)).map(({ subject, given, ...row }) => ({
          ...row,
          did: `${given ? 'yes' : 'took-back'}-${subject}`,
        })),
        ...(await listOwnAnchorings(tx, actor.person)).map((row) => ({ ...row, did: 'anchoring' })),
        ...(await listOwnAdmissions(tx, actor.person)).map((row) => ({ ...row, did: 'admission' })),
      ]),
  },
  {
    kind: 'readiness',
    tables: ['parties.readiness'],
    protection: 'S4',
    about: (tx, actor) =>
      ofOwn(tx, actor, async () =>
        (await listOwnSheets(tx, actor.person)).flatMap(({ answers, note, ...row }) => [
          ...answers.map(({ question, answer }) => ({
            ...row,
            question: inWords(question, actor.language),
            answer: inWords(`answer-${answer}`, actor.language),
          })),
          ...(note ? [{ ...row, note }] : []),
        ]),
      ),
  },
  {
    kind: 'joint-act',
    tables: [
      'parties.joint_act',
      'parties.approval',
      'parties.withdrawal',
      'parties.effect',
      'parties.threshold',
      'parties.export_taking',
    ],
    protection: 'S2',
    about: (tx, actor) =>
      ofOwn(tx, actor, async () =>
        (await listOwnKeys(tx, actor.person)).map(({ subject, ...row }) => ({
          ...row,
          decision: decisionOf(subject, actor.language),
        })),
      ),
  },
  {
    kind: 'measure',
    tables: [
      'parties.measure',
      'parties.measure_version',
      'parties.discussion',
      'parties.opening',
      'parties.review',
      'parties.ending',
    ],
    protection: 'S2',
    about: (tx, actor) => ofOwn(tx, actor, () => listOwnMeasureActs(tx, actor.person)),
  },
];

type OwnRow = { company: string; at: string; did?: string } & RecordRow;

/** Own rows with what all of them have first, so that it makes the first columns; what was left empty is gone. */
async function ofOwn(
  tx: Tx,
  actor: Actor,
  read: () => Promise<readonly OwnRow[]>,
): Promise<readonly RecordRow[]> {
  return (await ownRowsOf(tx, actor, read)).map(({ company, at, did, ...row }) => ({
    company,
    at,
    ...(did && { did }),
    ...Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '' && value !== null)),
  }));
}

/** A question or an answer of the readiness check; one of an older set of questions stands by its key. */
function inWords(key: string, language: Language): string {
  const phrase = (readinessText as Readonly<Record<string, Phrase>>)[key];
  return phrase ? say(phrase, language) : key;
}

const decisionOf = ({ kind, ...about }: ActSubject, language: Language): string =>
  say(actText[kind], language, about);
