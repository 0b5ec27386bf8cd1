import type { AgendaItem } from '#steering-groups/agenda-view.ts';
import { absentFrom, type MinutesRow } from '#steering-groups/minute-rules.ts';

/**
 * What is signed, as one text: the same minutes give the same text, and any word, number or name changed gives another.
 * Its SHA-256 is the digest of a signature. What nobody signs is left out: who wrote what, and when.
 */
export function signedText(row: MinutesRow, agenda: readonly AgendaItem[]): string {
  return JSON.stringify({
    meeting: row.meeting,
    heldOn: row.heldOn,
    attendance: row.attendance && [
      row.attendance.employer.present,
      row.attendance.employer.members,
      row.attendance.employees.present,
      row.attendance.employees.members,
    ],
    absent: absentFrom(row.attendance),
    agenda: agenda.map(({ key, title, words, state }) => [key, title, words, state]),
    entries: row.entries
      .filter(({ struck, number }) => !struck || number !== null)
      .map((one) =>
        one.struck
          ? [one.number, 'struck']
          : [
              one.kind,
              one.item,
              one.number,
              one.decision,
              one.side,
              one.principle,
              one.title,
              one.text,
              one.term && [one.term.owner, one.term.ownerName, one.term.ownerSide, one.term.due],
            ],
      ),
  });
}
