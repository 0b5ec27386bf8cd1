import { promise } from '#actions/server/door.ts';
import { makeId } from '#platform/contract/id.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import { markFor } from '#programme/server/door.ts';
import type { access } from '#visits/access.ts';
import type { visits } from '#visits/contract.ts';
import type { Note } from '#visits/note.ts';
import type { NoteDeed } from '#visits/note-acts.ts';
import { decideAnswer, decideWriting } from '#visits/note-refusals.ts';
import { noteOf } from '#visits/note-rules.ts';
import { asWhom, dayOf, withSelf } from '#visits/note-waiting.ts';
import { lockVisits } from '#visits/server/store-hours.ts';
import { insertNoteAct, listNoteActs } from '#visits/server/store-notes.ts';
import { type LookingAtVisit, readVisit } from '#visits/server/store-views.ts';
import type { VisitView } from '#visits/visit-view.ts';

type NoteHandlers = Pick<
  Handlers<typeof visits, typeof access>,
  'readVisit' | 'writeNote' | 'answerNote' | 'reportVisit'
>;

type Acted = { act: string; at: string };

export const noteHandlers: NoteHandlers = {
  readVisit,

  writeNote: (call) =>
    withNote(call, call.body, async ({ note, view }) =>
      decideWriting(call.body.does, note, { people: view.people, on: dayOf(call.body.at, view.today) }),
    ),

  answerNote: (call) =>
    withNote(call, call.body, async ({ note, view }) => {
      return decideAnswer(call.body.does, note, {
        acting: view.you,
        people: withSelf(view),
        rows: view.acts,
      });
    }),

  reportVisit: async (call) => {
    const { params, body } = call;
    if (body.state === 'missed' && body.reason === '') return refuse('reason-needed', { field: 'reason' });
    await lockVisits(call.tx, params.company);
    const view = await readVisit(call);
    if (isRefusal(view)) return view;
    const isAgreed = view.visit.noteState === 'agreed' || view.visit.noteState === 'without';
    if (isAgreed && body.state !== 'held') return refuse('already-agreed');
    if (view.visit.date > view.today && body.state !== 'open') return refuse('not-yet', { field: 'state' });
    const state = body.state === 'held' ? 'done' : body.state;
    const mark = { mark: body.mark, subject: 'visit', key: params.visit, state, note: body.reason } as const;
    const refused = await markFor(call, params.company, mark);
    if (refused) return refuse('not-found');
    return readVisit(call);
  },
};

type NoteCall = LookingAtVisit & { actor: { person: string; name: string } };

/** Adds an act to a note as `decide` says, and does what follows when the note is agreed by it. */
async function withNote<Code extends string>(
  call: NoteCall,
  { act, at }: Acted,
  decide: (known: { note: Note; view: VisitView }) => Promise<NoteDeed | Refusal<Code>>,
): Promise<VisitView | Refusal<Code | 'not-found'>> {
  const { tx, actor, now } = call;
  const { company, visit } = call.params;
  await lockVisits(tx, company);
  const view = await readVisit(call);
  if (isRefusal(view)) return view;
  // A retry finds its act, and changes nothing.
  if (view.acts.some((row) => row.act === act)) return view;
  const before = noteOf(view.acts);
  const does = await decide({ note: before, view });
  if (isRefusal(does)) return does as Refusal<Code>;
  const receivedAt = now.toISOString();
  await insertNoteAct(tx, {
    company,
    visit,
    act,
    does,
    person: actor.person,
    by: actor.name,
    as: asWhom(view, does),
    at: at < receivedAt ? at : receivedAt,
    receivedAt,
  });
  const after = noteOf(await listNoteActs(tx, company, visit));
  if (after.agreed && !before.agreed) await settle(call, view, after);
  return readVisit(call);
}

/** What both said yes to becomes promises, and the visit has been held when its day has come. */
async function settle(call: NoteCall, { visit, today, company }: VisitView, note: Note): Promise<void> {
  const { tx, actor, now } = call;
  const by = { person: actor.person, name: actor.name, now: now.toISOString() };
  const place = { company: company.company, source: 'visit', sourceThing: visit.key, on: today } as const;
  const promised = note.agreed!.content.promises.map(({ promise: action, ...rest }) => ({ action, ...rest }));
  await promise(tx, place, promised, by);
  if (visit.state === 'held' || visit.date > today) return;
  const held = {
    mark: makeId(now.getTime()),
    subject: 'visit',
    key: visit.key,
    state: 'done',
    note: '',
  } as const;
  const refused = await markFor(call, company.company, held);
  if (refused) throw new Error(`Visit ${visit.key} could not be marked as held: ${refused.refused}.`);
}
