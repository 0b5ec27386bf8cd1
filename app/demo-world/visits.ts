import type { OwnerSide } from '#actions/action-view.ts';
import { buildAction } from '#actions/server/builders.ts';
import { insertWord } from '#actions/server/store.ts';
import { addDays } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import { sides } from '#people/contract.ts';
import { sideOf } from '#people/server/door.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { NoteContent, NoteDeed, SaidAs } from '#visits/note-acts.ts';
import { type Author, buildNoteAct, buildOwnNote } from '#visits/server/builders.ts';
import { personId } from './build-around.ts';
import { later, momentOn, workingDayFrom } from './moments.ts';
import type { PlannedCompany, PlannedWay } from './plan.ts';
import { idOf, pick } from './seed.ts';
import { commonNotes, type NoteStory, ownNotes, type PromiseStory, toldNotes } from './visits-stories.ts';

/** Notes older than this many visits were written on paper. */
const mostNotes = 8;

type Telling = {
  planned: PlannedCompany;
  today: PlanDate;
  visit: string;
  date: PlanDate;
  story: NoteStory;
  content: NoteContent;
};

/** Writes the notes of the visits that were held, their promises, and what the adviser keeps to themselves. */
export async function buildVisits(tx: Tx, planned: PlannedCompany, today: PlanDate): Promise<void> {
  const { key, company, cast, way } = planned;
  if (!way || !cast.adviser) return;
  const held = heldVisits(way).slice(-mostNotes);
  for (const [i, { visit, date }] of held.entries()) {
    const story = toldNotes[key]?.[held.length - i] ?? pick(commonNotes, `note ${key} ${visit}`);
    const content = contentOf(planned, visit, date, story);
    await buildNote(tx, { planned, today, visit, date, story, content });
  }
  const next = way.journey.visits.find(({ date }) => date >= today);
  const own = ownNotes[key];
  if (!next || !own) return;
  const person = personId(cast.adviser);
  const at = momentOn(workingDayFrom(today, -1), `own note ${key}`);
  const visit = String(next.n);
  await buildOwnNote(tx, { company, visit, person, value: own, at, edit: idOf(`own note ${key}`) });
}

function heldVisits({ journey, marks }: PlannedWay): { visit: string; date: PlanDate }[] {
  const held = new Set(
    marks.flatMap(({ subject, key, state }) => (subject === 'visit' && state === 'done' ? [key] : [])),
  );
  return journey.visits
    .filter(({ n }) => held.has(String(n)))
    .map(({ n, date }) => ({ visit: String(n), date }));
}

function whoIs({ cast }: PlannedCompany, role: string): Author {
  const name = role === 'adviser' ? cast.adviser : cast.people.find((one) => one.role === role)?.name;
  if (!name) throw new Error(`${cast.name} has nobody who is ${role}.`);
  return { person: personId(name), name };
}

/** A lean coordinator promises for the company's leaders, who gave them the time. */
const ownerSide = (role: string): OwnerSide => (role === 'adviser' ? role : (sideOf(role) ?? 'employer'));

function contentOf(
  planned: PlannedCompany,
  visit: string,
  date: PlanDate,
  { purpose, saw, said, mode = 'on-site', present = [1, 2], promises }: NoteStory,
): NoteContent {
  const [employer, employees] = present.map(String) as [string, string];
  return {
    fields: { purpose, saw, said, mode, employer, employees, advisers: '1' },
    promises: promises.map(({ what, by, days }, i) => {
      const { person, name } = whoIs(planned, by);
      return {
        promise: idOf(`promise ${planned.key} ${visit} ${i}`),
        what,
        owner: person,
        ownerName: name,
        ownerSide: ownerSide(by),
        due: workingDayFrom(addDays(date, days), 0),
      };
    }),
  };
}

/** What was done with one note, in order, a few minutes between. */
function deedsOf({ planned, content, story }: Telling): { does: NoteDeed; by: Author; as: SaidAs }[] {
  const [adviser, coordinator] = [whoIs(planned, 'adviser'), whoIs(planned, 'lean-coordinator')];
  const fields = Object.entries(content.fields).map(([field, value], i) => ({
    does: { kind: 'wrote', field, value, basedOn: null } as NoteDeed,
    by: i === 1 ? coordinator : adviser,
    as: i === 1 ? ('company' as const) : ('adviser' as const),
  }));
  const promises = content.promises.map((promise) => ({
    does: { kind: 'promised' as const, ...promise },
    by: adviser,
    as: 'adviser' as const,
  }));
  if (story.isOpen) return [...fields, ...promises];
  const answers = sides.flatMap((side) => {
    if (story.without && side === 'employees') return [];
    const speaker = whoIs(planned, side === 'employer' ? 'manager' : 'employee-representative');
    const disagrees = side === 'employees' && story.dissent !== undefined;
    const does: NoteDeed = {
      kind: 'answered',
      side,
      answer: disagrees ? 'disagrees' : 'yes',
      content,
      point: disagrees ? 'said' : '',
      dissent: disagrees ? story.dissent! : '',
      speaker: speaker.person,
      speakerName: speaker.name,
    };
    return [
      { does, by: story.onDevice ? adviser : speaker, as: story.onDevice ? ('adviser' as const) : side },
    ];
  });
  const closing: NoteDeed[] = story.without
    ? [{ kind: 'closed-without', side: 'employees', reason: story.without }]
    : [];
  const additions: NoteDeed[] = story.addition ? [{ kind: 'added', words: story.addition }] : [];
  return [
    ...fields,
    ...promises,
    ...answers,
    ...[...closing, ...additions].map((does) => ({ does, by: adviser, as: 'adviser' as const })),
  ];
}

async function buildNote(tx: Tx, telling: Telling): Promise<void> {
  const { planned, visit, date, story, content } = telling;
  const begun = momentOn(date, `note ${planned.key} ${visit}`);
  for (const [i, deed] of deedsOf(telling).entries()) {
    const act = idOf(`note act ${planned.key} ${visit} ${i}`);
    await buildNoteAct(tx, planned.company, { ...deed, visit, at: later(begun, i * 3), act });
  }
  if (story.isOpen) return;
  for (const [i, promise] of story.promises.entries()) await buildPromise(tx, telling, promise, i, content);
}

/** What both agreed on stands among the actions, and was kept when the story says so. */
async function buildPromise(
  tx: Tx,
  { planned, today, visit, date }: Telling,
  { by, doneAfter }: PromiseStory,
  i: number,
  { promises }: NoteContent,
): Promise<void> {
  const { promise: action, ...promised } = promises[i]!;
  const adviser = whoIs(planned, 'adviser');
  await buildAction(tx, planned.company, {
    action,
    ...promised,
    source: 'visit',
    sourceThing: visit,
    on: date,
    by: { ...adviser, now: later(momentOn(date, `note ${planned.key} ${visit}`), 60) },
  });
  const doneOn = doneAfter === null ? null : workingDayFrom(date, doneAfter);
  if (doneOn === null || doneOn >= today || doneOn < date) return;
  const who = whoIs(planned, by);
  await setScope(tx, { companies: [planned.company], person: who.person });
  await insertWord(tx, {
    company: planned.company,
    word: idOf(`promise done ${planned.key} ${visit} ${i}`),
    action,
    kind: 'done',
    due: null,
    note: '',
    saidBy: who.person,
    saidByName: who.name,
    saidAt: momentOn(doneOn, `promise ${action}`),
  });
}
