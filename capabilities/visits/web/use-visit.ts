import { useMemo } from 'react';
import type { ActionView } from '#actions/contract.ts';
import { actions } from '#actions/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import type { Refusal } from '#platform/contract/refusal.ts';
import { isRefusal } from '#platform/contract/refusal.ts';
import { say } from '#platform/contract/say.ts';
import { CallRefused } from '#platform/web/call.ts';
import { useKeptAnswer } from '#platform/web/offline/kept.ts';
import type { OutboxAct } from '#platform/web/offline/queue.ts';
import { inputOf, useOutboxAct, useWaiting } from '#platform/web/offline/use-outbox.ts';
import { pageLanguage } from '#platform/web/say.ts';
import { visits } from '#visits/contract.ts';
import { type Note, stateOfNote } from '#visits/note.ts';
import type { Answering, NoteRow, Writing } from '#visits/note-acts.ts';
import { decideAnswer, decideWriting } from '#visits/note-refusals.ts';
import { noteOf } from '#visits/note-rules.ts';
import { dayOf, type WaitingAct, withSelf, withWaiting } from '#visits/note-waiting.ts';
import { text as refusalText } from '#visits/text.ts';
import type { VisitView } from '#visits/visit-view.ts';

/** A visit as it stands on this device: the server's picture with what waits to be sent put after it. */
export type VisitHere = {
  view: VisitView;
  rows: readonly NoteRow[];
  note: Note;
  state: ReturnType<typeof stateOfNote>;
  thing: string;
  /** When it was fetched, where there was no line. */
  kept: Date | null;
};

/** What is done about one visit keeps its order on its way to the server. */
const thingOf = (company: string, visit: string) => `visit ${company} ${visit}`;

export function useVisit(company: string, visit: string) {
  const answer = useKeptAnswer(visits.readVisit, { params: { company, visit } });
  const thing = thingOf(company, visit);
  const waiting = useWaiting(thing, answer.fetchedAt);
  const { data, kept } = answer;
  const here = useMemo((): VisitHere | null => {
    if (!data) return null;
    const acts = waiting.filter(({ state }) => state === 'waiting' || state === 'sent');
    const view = withReports(withSaid(data, acts), acts);
    const rows = withWaiting(view, acts.flatMap(noteActOf));
    const note = noteOf(rows);
    return { view, rows, note, state: stateOfNote(note), thing, kept: kept?.at ?? null };
  }, [data, waiting, thing, kept]);
  return { here, error: answer.error, again: () => void answer.refetch() };
}

function noteActOf(act: OutboxAct): WaitingAct[] {
  const written = inputOf(act, visits.writeNote);
  if (written) {
    const { does, ...rest } = written.body;
    return [{ ...rest, writes: does as Writing }];
  }
  const answered = inputOf(act, visits.answerNote);
  if (!answered) return [];
  const { does, ...rest } = answered.body;
  return [{ ...rest, answers: does as Answering }];
}

/** Actions as they stand when what was said of them here has arrived. */
function withSaid(view: VisitView, acts: readonly OutboxAct[]): VisitView {
  const said = new Map(
    acts.flatMap((act) => {
      const input = inputOf(act, actions.sayOfAction);
      return input ? [[input.params.action, input.body.kind] as const] : [];
    }),
  );
  if (said.size === 0) return view;
  const later = (action: ActionView): ActionView => {
    const kind = said.get(action.action);
    if (kind === 'done') return { ...action, state: 'done', daysLate: 0 };
    return kind === 'reopened' ? { ...action, state: action.due < view.today ? 'late' : 'open' } : action;
  };
  return {
    ...view,
    promised: view.promised.map(later),
    brief: view.brief && {
      ...view.brief,
      promised: view.brief.promised.map(later),
      needs: view.brief.needs.map((need) =>
        need.kind === 'action-late' ? { ...need, action: later(need.action) } : need,
      ),
    },
  };
}

function withReports(view: VisitView, acts: readonly OutboxAct[]): VisitView {
  const report = acts.flatMap((act) => inputOf(act, visits.reportVisit)?.body ?? []).at(-1);
  if (!report) return view;
  const state = report.state === 'open' ? 'unreported' : report.state;
  return { ...view, visit: { ...view.visit, state, note: report.reason ?? '' } };
}

/** A refusal that is known before anything is sent, as a call would bring it. */
export function refusedHere(code: keyof typeof refusalText, field?: string): CallRefused {
  const message = say(refusalText[code]!, pageLanguage(), { most: 30 });
  return new CallRefused(422, { code, message, problems: field ? [{ field, message }] : [] });
}

const asCallRefused = ({ refused, field }: Refusal): CallRefused =>
  refusedHere(refused as keyof typeof refusalText, field);

/** What one can do with a note. Each is decided here first, by the server's own rules, and then kept until sent. */
export function useNoteActs({ view, rows, note, thing }: VisitHere) {
  const write = useOutboxAct(visits.writeNote);
  const answer = useOutboxAct(visits.answerNote);
  const params = { company: view.company.company, visit: view.visit.key };
  const at = () => new Date().toISOString();
  return {
    write: async (does: Writing, what: string, act: string = makeId()): Promise<void> => {
      const on = dayOf(at(), view.today);
      const decided = decideWriting(does, note, { people: view.people, on });
      if (isRefusal(decided)) throw asCallRefused(decided);
      await write.send({ params, body: { act, at: at(), does } }, { thing, what });
    },
    answer: async (does: Answering, what: string): Promise<void> => {
      const decided = decideAnswer(does, note, { acting: view.you, people: withSelf(view), rows });
      if (isRefusal(decided)) throw asCallRefused(decided);
      await answer.send({ params, body: { act: makeId(), at: at(), does } }, { thing, what });
    },
  };
}
