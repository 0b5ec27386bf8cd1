import { sql } from 'kysely';
import type { Tx } from '#platform/server/database/scope.ts';

type OwnRow = { company: string; at: string; did: string; words: string };

/** What a person called, asked for and said about meetings, in the companies in scope. */
export async function listOwnMeetings(tx: Tx, person: string): Promise<OwnRow[]> {
  const { rows } = await sql<OwnRow>`
    select company, called_at as at, 'meeting' as did, why as words
      from steering_groups.meeting where called_by = ${person}
    union all
    select company, called_off_at, 'calling-off', reason
      from steering_groups.calling_off where called_off_by = ${person}
    union all
    select company, added_at, 'agenda-item', title
      from steering_groups.agenda_item where added_by = ${person}
    union all
    select company, said_at, 'agenda-word', note
      from steering_groups.agenda_word where said_by = ${person}
    union all
    select company, ordered_at, 'agenda-order', ''
      from steering_groups.agenda_order where ordered_by = ${person}`.execute(tx);
  return rows;
}

/** What a person wrote in minutes: every writing, with what it reads. */
export async function listOwnMinutes(tx: Tx, person: string): Promise<OwnRow[]> {
  const { rows } = await sql<OwnRow>`
    select company, begun_at as at, 'minutes' as did, '' as words
      from steering_groups.minutes where begun_by = ${person}
    union all
    select company, counted_at, 'attendance', ''
      from steering_groups.attendance where counted_by = ${person}
    union all
    select company, written_at, 'entry', kind
      from steering_groups.entry where written_by = ${person}
    union all
    select company, written_at, 'entry-edit', value
      from steering_groups.entry_edit where written_by = ${person}
    union all
    select company, set_at, 'entry-term', owner_name
      from steering_groups.entry_term where set_by = ${person} or owner = ${person}
    union all
    select company, struck_at, 'striking', ''
      from steering_groups.striking where struck_by = ${person}
    union all
    select company, said_at, 'dissent-word', note
      from steering_groups.dissent_word where said_by = ${person}
    union all
    select company, corrected_at, 'correction', words
      from steering_groups.correction where corrected_by = ${person}`.execute(tx);
  return rows;
}

/** What a person ended, signed, shut, and would not sign. */
export async function listOwnSignatures(tx: Tx, person: string): Promise<OwnRow[]> {
  const { rows } = await sql<OwnRow>`
    select company, ended_at as at, 'ending' as did, '' as words
      from steering_groups.ending where ended_by = ${person}
    union all
    select company, signed_at, 'minutes-signature', digest
      from steering_groups.minutes_signature where signed_by = ${person}
    union all
    select company, declined_at, 'declining', reason
      from steering_groups.declining where declined_by = ${person}
    union all
    select company, sealed_at, 'sealing', ''
      from steering_groups.sealing where sealed_by = ${person}`.execute(tx);
  return rows;
}
