import { companyById } from '#companies/server/door.ts';
import { speakerOf } from '#parties/server/door.ts';
import { type Side, sides } from '#people/contract.ts';
import { allows } from '#platform/contract/access.ts';
import { isRefusal, type Refusal, refuse } from '#platform/contract/refusal.ts';
import { writtenOf } from '#platform/contract/written.ts';
import { journeyFor } from '#programme/server/door.ts';
import { access } from '#surveys/access.ts';
import { formAsks } from '#surveys/apart-asks.ts';
import { type Around, offersOf } from '#surveys/apart-due.ts';
import { toAnswer } from '#surveys/apart-next.ts';
import { noteOfItem } from '#surveys/apart-note-rules.ts';
import { type FormMark, handedIn, lackingItems, stateOfForm } from '#surveys/apart-rules.ts';
import { besideEachOther, farApart, type Said, trendOf } from '#surveys/apart-sides.ts';
import type { FormLine, FormOffer, FormsView, FormView, OwnAnswers } from '#surveys/apart-view.ts';
import type { Instrument } from '#surveys/instrument.ts';
import {
  type AnswerRow,
  type FormRow,
  listAnswers,
  listFormAssents,
  listFormMarks,
  listFormRows,
  listNotes,
  speakFor,
} from '#surveys/server/store-apart.ts';
import { instrumentOf } from '#surveys/server/store-instruments.ts';
import type { Looking as LookingAtWaves } from '#surveys/server/store-views.ts';
import { listWaves } from '#surveys/server/store-waves.ts';
import { lastDayOf, stateOf } from '#surveys/wave-rules.ts';

export type Looking = LookingAtWaves & Parameters<typeof journeyFor>[0];

/** The last thing each side said of each item, as far as the rows go. */
export function saidIn(rows: readonly AnswerRow[], form: string): Readonly<Record<Side, Said>> {
  const of = (wanted: Side): Said =>
    new Map(
      rows.filter((row) => row.form === form && row.side === wanted).map((row) => [row.item, row.value]),
    );
  return { employer: of('employer'), employees: of('employees') };
}

/** What one form asks; null where its instrument cannot be found any more. */
export async function asksOf(tx: Looking['tx'], row: FormRow): Promise<Instrument | null> {
  const instrument = await instrumentOf(tx, row.instrument, row.version);
  return instrument && formAsks(instrument, row.occasion);
}

const said = (mark: FormMark | null) => mark && { by: mark.by, at: mark.at };

function lineOf(
  row: FormRow,
  {
    asks,
    marks,
    today,
    answers,
  }: {
    asks: Instrument;
    marks: readonly FormMark[];
    today: string;
    answers: readonly AnswerRow[];
  },
): FormLine {
  const state = stateOfForm(marks);
  const rows = state === 'shown' ? besideEachOther(asks, saidIn(answers, row.form)) : null;
  const { form, occasion, thing, name, aboutOn, dueOn, by, at } = row;
  return {
    form,
    occasion,
    thing,
    name,
    instrument: asks.name,
    aboutOn,
    dueOn,
    state,
    isLate: (state === 'waiting' || state === 'half') && dueOn < today,
    handedIn: { employer: said(handedIn(marks, 'employer')), employees: said(handedIn(marks, 'employees')) },
    opened: { by, at },
    farApart: rows ? rows.filter(({ distance }) => (distance ?? 0) >= farApart).length : null,
  };
}

/** What a company's journey and surveys give reason to ask, opened or not. */
export async function offersFor(call: Looking): Promise<FormOffer[]> {
  const { tx, params, today } = call;
  const journey = await journeyFor(call, params.company);
  const waves: Around['waves'] = (await listWaves(tx, params.company)).map((row) => {
    const state = stateOf(row, today);
    const { title, opensOn, meetingOn } = row.plan;
    const isAhead = state === 'signed' || state === 'open' || state === 'ended';
    return { wave: row.wave, title, opensOn, meetingOn, closesOn: lastDayOf(row), isAhead };
  });
  return offersOf({ journey: isRefusal(journey) ? null : journey, waves }, today);
}

/** Whether the results of the survey a form is about are there to be seen: then nobody can say what they expect. */
export async function areResultsOut(
  call: LookingAtWaves,
  row: Pick<FormRow, 'occasion' | 'thing'>,
): Promise<boolean> {
  if (row.occasion !== 'expectations') return false;
  const [wave] = await listWaves(call.tx, call.params.company, row.thing);
  const state = wave && stateOf(wave, call.today);
  return state === 'counted' || state === 'too-few' || state === 'called-off';
}

export async function readForms(call: Looking): Promise<FormsView | Refusal<'not-found'>> {
  const { tx, params, today } = call;
  const found = await companyById(tx, params.company);
  if (!found) return refuse('not-found');
  const rows = await listFormRows(tx, params.company);
  const marks = await listFormMarks(tx, params.company);
  const stateOfRow = ({ form }: FormRow) => stateOfForm(marks.get(form) ?? []);
  const shown = rows.filter((row) => stateOfRow(row) === 'shown').map(({ form }) => form);
  const answers = await listAnswers(tx, params.company, shown);
  const forms: FormLine[] = [];
  for (const row of rows) {
    const asks = await asksOf(tx, row);
    if (asks) forms.push(lineOf(row, { asks, marks: marks.get(row.form) ?? [], today, answers }));
  }
  const mayOpen = allows(access.openForm, call.actor.memberships, params.company, call.scope);
  const isThere = (offer: FormOffer) =>
    rows.some(
      (row) =>
        row.occasion === offer.occasion && row.thing === offer.thing && stateOfRow(row) !== 'set-aside',
    );
  const open = forms.filter(({ state }) => state === 'waiting' || state === 'half');
  const view = {
    company: { company: params.company, name: found.name },
    today,
    forms: [
      ...open.sort((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn))),
      ...forms.filter(({ state }) => state === 'shown'),
    ],
    offers: (await offersFor(call)).filter((offer) => !isThere(offer)),
    may: { open: mayOpen, sides: [...speakerOf(call).sides] },
  };
  const waits = toAnswer(view);
  return { ...view, waiting: waits.forms.length + waits.offers.length };
}

/** A form and all of it that whoever looks may see; what they may not was never loaded. */
export async function readForm(call: LookingAtWaves, form: string): Promise<FormView | Refusal<'not-found'>> {
  const { tx, params, today } = call;
  const { company } = params;
  const found = await companyById(tx, company);
  const [row] = await listFormRows(tx, company, form);
  const asks = row && (await asksOf(tx, row));
  if (!found || !row || !asks) return refuse('not-found');
  const allMarks = await listFormMarks(tx, company);
  const marks = allMarks.get(form) ?? [];
  const held = speakerOf(call).sides;
  await speakFor(tx, company, held);
  const answers = await listAnswers(tx, company, [form]);
  const line = lineOf(row, { asks, marks, today, answers });
  return {
    company: { company, name: found.name },
    today,
    line,
    asks,
    own: held.map((side) => ownOf(side, asks, answers)),
    shown: line.state === 'shown' ? await shownOf(call, row, asks, answers) : null,
    may: {
      sides: [...held],
      open: allows(access.openForm, call.actor.memberships, company, call.scope),
    },
  };
}

function ownOf(side: Side, asks: Instrument, answers: readonly AnswerRow[]): OwnAnswers {
  const own = answers.filter((row) => row.side === side);
  const written = asks.items.map(
    ({ key }) => [key, writtenOf(own.filter(({ item }) => item === key))] as const,
  );
  const values = new Map(written.map(([key, { value }]) => [key, value]));
  return {
    side,
    answers: Object.fromEntries(written),
    history: own.toReversed().map(({ item, value, by, at }) => ({ item, value, by, at })),
    lacking: lackingItems(asks, (item) => values.get(item) ?? '').length,
  };
}

async function shownOf(
  { tx, params }: LookingAtWaves,
  row: FormRow,
  asks: Instrument,
  answers: readonly AnswerRow[],
): Promise<NonNullable<FormView['shown']>> {
  const { company } = params;
  const both = saidIn(answers, row.form);
  const notes = await listNotes(tx, company, row.form);
  const assents = await listFormAssents(tx, company, row.form);
  const times = await timesOf(tx, company, row);
  return {
    rows: besideEachOther(asks, both),
    words: asks.items
      .filter(({ kind }) => kind === 'text')
      .map(({ key }) => {
        const [employer, employees] = sides.map((side) => both[side].get(key) ?? '') as [string, string];
        return { item: key, employer, employees };
      }),
    notes: asks.items.map(({ key }) => noteOfItem(key, notes, assents)),
    trends:
      times.length < 2
        ? []
        : asks.items
            .filter(({ kind }) => kind !== 'text')
            .map(({ key }) => ({ item: key, points: trendOf(key, times) })),
  };
}

/** Every form of the same kind that is shown, the earliest occasion first. */
async function timesOf(tx: Looking['tx'], company: string, row: FormRow) {
  const marks = await listFormMarks(tx, company);
  const alike = (await listFormRows(tx, company))
    .filter(({ occasion, instrument }) => occasion === row.occasion && instrument === row.instrument)
    .filter(({ form }) => stateOfForm(marks.get(form) ?? []) === 'shown')
    .toReversed();
  const answers = await listAnswers(
    tx,
    company,
    alike.map(({ form }) => form),
  );
  return alike.map(({ form, aboutOn, name }) => ({ form, aboutOn, name, said: saidIn(answers, form) }));
}
