import type { AmbitionView, ChallengeView, JointView } from '#ambitions/ambitions-view.ts';
import { isLate, refuseWriting } from '#ambitions/apart-rules.ts';
import { agreementOf, wordOf } from '#ambitions/assent-rules.ts';
import { type ChallengeField, type Force, forces } from '#ambitions/limits.ts';
import type { AssentRow, ContentRow, Rows, WritingRow } from '#ambitions/rows.ts';
import { jointOf, stands, topicOf } from '#ambitions/topic-rules.ts';
import type { Side } from '#people/contract.ts';
import { type Written, writtenOf } from '#platform/contract/written.ts';

/** Whoever looks: the parties they speak for, and whether they take part in writing what is common. */
export type Looker = { sides: readonly Side[]; write: boolean };

/** The writings of each field, so that a page is drawn from one pass over them. */
export type Fields = ReadonlyMap<string, readonly WritingRow[]>;

export const fieldsOf = (writings: readonly WritingRow[]): Fields =>
  Map.groupBy(writings, ({ thing, field }) => `${thing ?? ''} ${field}`);

const writtenIn = (fields: Fields, thing: string | null, field: WritingRow['field']): Written =>
  writtenOf(fields.get(`${thing ?? ''} ${field}`) ?? []);

export function challengesOf(rows: Rows, fields: Fields, looker: Looker): ChallengeView[] {
  const { finishes, sortings, joints, standings } = rows;
  return rows.challenges
    .filter(({ challenge }) => stands(challenge, standings))
    .map(({ challenge, side, by, at }) => {
      const topic = topicOf(challenge, sortings);
      const isTaken = jointOf(topic, joints, standings) !== null;
      const isOwn = looker.sides.includes(side);
      const field = (name: ChallengeField) => writtenIn(fields, challenge, name);
      return {
        challenge,
        side,
        made: { by, at },
        title: field('title'),
        happens: field('happens'),
        hits: field('hits'),
        weight: field('weight'),
        late: isLate(finishes, at),
        topic,
        may: {
          write: isOwn && refuseWriting(finishes, { side, at, isTaken }) === null,
          sort: looker.sides.length > 0 && !isTaken,
        },
      };
    });
}

type Spoken = { assents: readonly AssentRow[]; holds: (saidOf: string) => boolean };

/** What each party has said of a text as it stands; `person` beside it, for the rule that wants two of them. */
export const saidBySides = (
  of: { about: AssentRow['about']; thing: string | null },
  { assents, holds }: Spoken,
) => ({
  employer: wordOf(assents, of, 'employer', holds),
  employees: wordOf(assents, of, 'employees', holds),
});

const unnamed = (word: ReturnType<typeof wordOf>) =>
  word && { word: word.word, by: word.by, at: word.at, note: word.note };

const bothOf = ({ employer, employees }: ReturnType<typeof saidBySides>) => ({
  employer: unnamed(employer),
  employees: unnamed(employees),
});

/** A yes to a wording holds while it says the same, however it came to. */
export const holdsFor =
  (fields: Fields, joint: string) =>
  (saidOf: string): boolean => {
    const writings = fields.get(`${joint} wording`) ?? [];
    const signed = writings.find(({ edit }) => edit === saidOf);
    return signed !== undefined && signed.value === writings.at(-1)?.value;
  };

export function jointsOf(rows: Rows, fields: Fields, looker: Looker): JointView[] {
  return rows.joints
    .filter(({ joint }) => stands(joint, rows.standings))
    .map(({ joint, topic }) => {
      const holds = holdsFor(fields, joint);
      const said = bothOf(saidBySides({ about: 'joint', thing: joint }, { assents: rows.assents, holds }));
      const wording = writtenIn(fields, joint, 'wording');
      return {
        joint,
        topic,
        wording,
        state: agreementOf(said),
        said,
        may: {
          write: looker.write,
          remove: looker.write && said.employer === null && said.employees === null,
          say: wording.value.trim() === '' ? [] : [...looker.sides],
        },
      };
    });
}

export function ambitionsOf(rows: Rows, looker: Looker): AmbitionView[] {
  const latest = new Map<string, ContentRow>(rows.contents.map((row) => [row.ambition, row]));
  const live = new Set(
    rows.joints.map(({ joint }) => joint).filter((joint) => stands(joint, rows.standings)),
  );
  return rows.ambitions.flatMap((ambition) => {
    const row = latest.get(ambition);
    if (!row || !stands(ambition, rows.standings)) return [];
    const { by, at, byDate, ambition: _, ...content } = row;
    const holds = (saidOf: string) => saidOf === row.content;
    const said = bothOf(
      saidBySides({ about: 'ambition', thing: ambition }, { assents: rows.assents, holds }),
    );
    return {
      ...content,
      answers: content.answers.filter((joint) => live.has(joint)),
      by: byDate,
      ambition,
      written: { by, at },
      state: agreementOf(said),
      said,
      may: {
        write: looker.write,
        remove: looker.write && said.employer === null && said.employees === null,
        say: [...looker.sides],
      },
    };
  });
}

export const forcesOf = (fields: Fields): Record<Force, Written> =>
  Object.fromEntries(forces.map((force) => [force, writtenIn(fields, null, force)])) as Record<
    Force,
    Written
  >;
