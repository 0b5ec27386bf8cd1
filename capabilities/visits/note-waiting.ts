import { isRefusal, type Refusal } from '#platform/contract/refusal.ts';
import type { Answering, NoteDeed, NoteRow, Writing } from '#visits/note-acts.ts';
import { decideAnswer, decideWriting } from '#visits/note-refusals.ts';
import { noteOf } from '#visits/note-rules.ts';
import type { VisitView } from '#visits/visit-view.ts';

/** An act as it was handed over to be sent: what one wrote, or what a side answered. */
export type WaitingAct = { act: string; at: string } & ({ writes: Writing } | { answers: Answering });

type Known = Pick<VisitView, 'acts' | 'people' | 'you' | 'today'>;

/**
 * A note's acts with those that wait to be sent put after them, decided by the rules the server will ask. What it
 * will refuse is left out; what it has already is not there twice.
 */
export function withWaiting(view: Known, waiting: readonly WaitingAct[]): NoteRow[] {
  const rows = [...view.acts];
  let number = rows.at(-1)?.number ?? 0;
  for (const act of waiting) {
    const does = deedOf(view, rows, act);
    if (isRefusal(does)) continue;
    number += 1;
    const { person, name: by } = view.you;
    rows.push({ act: act.act, at: act.at, does, number, person, by, as: asWhom(view, does) });
  }
  return rows;
}

function deedOf(view: Known, rows: readonly NoteRow[], act: WaitingAct): NoteDeed | Refusal {
  const note = noteOf(rows);
  return 'writes' in act
    ? decideWriting(act.writes, note, { people: view.people, on: dayOf(act.at, view.today) })
    : decideAnswer(act.answers, note, { acting: view.you, people: withSelf(view), rows });
}

/** The day something was said as the device knew it; never ahead of `today`. */
export const dayOf = (at: string, today: string): string => {
  const day = at.slice(0, 10);
  return day < today ? day : today;
};

/** The people of a visit and whoever acts, who may speak without being among them. */
export const withSelf = ({ people, you }: Pick<VisitView, 'people' | 'you'>): VisitView['people'] =>
  people.some(({ person }) => person === you.person)
    ? people
    : [...people, { person: you.person, name: you.name, side: null }];

/** On whose behalf somebody does something with a note. */
export function asWhom({ you }: Pick<VisitView, 'you'>, does: NoteDeed): NoteRow['as'] {
  if (you.isAdviser) return 'adviser';
  if (does.kind === 'answered') return does.side;
  return you.sides[0] ?? 'company';
}
