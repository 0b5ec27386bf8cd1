import { companyById, nameOfCompany } from '#companies/server/door.ts';
import { addDays } from '#engines/journey/days.ts';
import { sideFor, speakerOf } from '#parties/server/door.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { setScope } from '#platform/server/database/scope.ts';
import { opensAs } from '#platform/server/document/pdf-name.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import type { access } from '#surveys/access.ts';
import { formDocument, formFileName } from '#surveys/apart-document.ts';
import { refuseFormAssent } from '#surveys/apart-note-rules.ts';
import { isAnswer, isShown, lackingItems, refuseAnswer, refuseFormMark } from '#surveys/apart-rules.ts';
import type { FormOffer } from '#surveys/apart-view.ts';
import type { surveys } from '#surveys/contract.ts';
import { daysToAnswer, longestFormWords, mostForms } from '#surveys/limits.ts';
import {
  insertAnswer,
  insertForm,
  insertFormAssent,
  insertFormMark,
  insertNote,
  listAnswers,
  listFormAssents,
  listFormMarks,
  listFormRows,
  listNotes,
  lockForms,
  speakFor,
} from '#surveys/server/store-apart.ts';
import {
  areResultsOut,
  asksOf,
  type Looking,
  offersFor,
  readForm,
  readForms,
  saidIn,
} from '#surveys/server/store-apart-views.ts';
import { installation, newestInstruments } from '#surveys/server/store-instruments.ts';
import { authorOf, findWave } from '#surveys/server/store-waves.ts';

type FormHandlers = Pick<
  Handlers<typeof surveys, typeof access>,
  | 'listForms'
  | 'readForm'
  | 'openForm'
  | 'markForm'
  | 'writeFormAnswer'
  | 'writeFormNote'
  | 'assentFormNote'
  | 'readFormDocument'
>;

/** What is asked on an occasion: the newest of its kind, or what a survey asks of employees. */
async function askedOn({ tx, params }: Looking, { occasion, thing }: Pick<FormOffer, 'occasion' | 'thing'>) {
  if (occasion === 'expectations') {
    const wave = await findWave(tx, params.company, thing);
    return wave && { instrument: wave.instrument, version: wave.version };
  }
  const programme = (await nameOfCompany(tx, params.company))?.programme;
  const rows = await newestInstruments(tx, programme ? [programme] : []);
  const found = rows
    .map(({ instrument }) => instrument)
    .filter((one) => one.kind === 'apart' && one.occasion === occasion);
  // What an office has written itself goes before what comes with the house.
  const own = found.find(({ key }) =>
    rows.some((row) => row.instrument.key === key && row.programme !== installation),
  );
  const chosen = own ?? found[0];
  return chosen && { instrument: chosen.key, version: chosen.version };
}

export const formHandlers: FormHandlers = {
  listForms: (call) => readForms(call),

  readForm: (call) => readForm(call, call.params.form),

  openForm: async (call) => {
    const { tx, params, body } = call;
    const { company } = params;
    const { form, occasion, name, aboutOn } = body;
    await lockForms(tx, company);
    const rows = await listFormRows(tx, company);
    if (rows.some((row) => row.form === form)) return readForm(call, form);
    if (rows.length >= mostForms) return refuse('too-many-forms');
    let offer: FormOffer | undefined;
    if (occasion === 'gathering' && body.thing === '') {
      if (name === null) return refuse('name-needed', { field: 'name' });
      if (aboutOn === null || aboutOn > call.today) return refuse('day-needed', { field: 'aboutOn' });
      offer = {
        occasion,
        thing: `${aboutOn} ${name}`,
        name,
        aboutOn,
        dueOn: addDays(call.today, daysToAnswer),
      };
    } else {
      const offers = await offersFor(call);
      offer = offers.find((one) => one.occasion === occasion && one.thing === body.thing);
      if (!offer && (await areResultsOut(call, body))) return refuse('results-are-out');
    }
    if (!offer) return refuse('nothing-to-open');
    const there = rows.find((row) => row.occasion === occasion && row.thing === offer.thing);
    if (there) {
      const marks = (await listFormMarks(tx, company)).get(there.form) ?? [];
      const wish = { kind: 'brought-back' as const, side: null, person: call.actor.person, lacking: 0 };
      // What was set aside is brought back with what was written in it.
      if (refuseFormMark(marks, wish) === null)
        await insertFormMark(
          tx,
          { company, form: there.form, mark: form, kind: wish.kind, side: null },
          authorOf(call),
        );
      return readForm(call, there.form);
    }
    const asked = await askedOn(call, offer);
    if (!asked) return refuse('instrument-unknown');
    await insertForm(tx, { company, form, ...offer, ...asked }, authorOf(call));
    return readForm(call, form);
  },

  markForm: async (call) => {
    const { tx, params, body, actor } = call;
    const { company, form } = params;
    const { mark, kind } = body;
    await lockForms(tx, company);
    const [row] = await listFormRows(tx, company, form);
    const asks = row && (await asksOf(tx, row));
    if (!row || !asks) return refuse('not-found');
    const isSides = kind === 'handed-in' || kind === 'taken-back';
    const side = isSides ? sideFor(speakerOf(call), body.side) : null;
    if (side !== null && typeof side !== 'string') return side;
    const marks = (await listFormMarks(tx, company)).get(form) ?? [];
    if (marks.some((one) => one.mark === mark)) return readForm(call, form);
    await speakFor(tx, company, speakerOf(call).sides);
    const said = side && saidIn(await listAnswers(tx, company, [form]), form)[side];
    const lacking = said ? lackingItems(asks, (item) => said.get(item) ?? '').length : 0;
    const refused = refuseFormMark(marks, { kind, side, person: actor.person, lacking });
    if (refused) return refused;
    if (kind === 'handed-in' && (await areResultsOut(call, row))) return refuse('results-are-out');
    await insertFormMark(tx, { company, form, mark, kind, side }, authorOf(call));
    return readForm(call, form);
  },

  writeFormAnswer: async ({ body, ...rest }) => {
    const { of: company, form, item, edit, value, basedOn } = body;
    const call = { ...rest, params: { company } };
    const { tx, actor } = call;
    const { sides } = speakerOf(call);
    if (sides.length === 0) return refuse('not-found');
    const side = sideFor(speakerOf(call), body.side);
    if (typeof side !== 'string') return side;
    await setScope(tx, { companies: [company], person: actor.person });
    await speakFor(tx, company, sides);
    await lockForms(tx, company);
    const [row] = await listFormRows(tx, company, form);
    const asks = row && (await asksOf(tx, row));
    if (!row || !asks) return refuse('not-found');
    const answers = await listAnswers(tx, company, [form]);
    if (answers.some((one) => one.edit === edit)) return readForm(call, form);
    const refused = refuseAnswer((await listFormMarks(tx, company)).get(form) ?? [], side);
    if (refused) return refused;
    if (await areResultsOut(call, row)) return refuse('results-are-out');
    const asked = asks.items.find(({ key }) => key === item);
    if (!asked || !isAnswer(asked, value, longestFormWords))
      return refuse('answer-not-valid', { field: 'value' });
    await insertAnswer(tx, { company, form, side, item, edit, value, basedOn }, authorOf(call));
    return readForm(call, form);
  },

  writeFormNote: async (call) => {
    const { tx, params, body } = call;
    const { company, form } = params;
    const side = sideFor(speakerOf(call), body.side);
    if (typeof side !== 'string') return side;
    await lockForms(tx, company);
    const [row] = await listFormRows(tx, company, form);
    const asks = row && (await asksOf(tx, row));
    if (!row || !asks) return refuse('not-found');
    if (!isShown((await listFormMarks(tx, company)).get(form) ?? [])) return refuse('form-not-shown');
    if (!asks.items.some(({ key }) => key === body.item)) return refuse('answer-not-valid');
    const notes = await listNotes(tx, company, form);
    if (notes.some(({ edit }) => edit === body.edit)) return readForm(call, form);
    await insertNote(tx, { company, form, ...body, side }, authorOf(call));
    return readForm(call, form);
  },

  assentFormNote: async (call) => {
    const { tx, params, body, actor } = call;
    const { company, form } = params;
    const side = sideFor(speakerOf(call), body.side);
    if (typeof side !== 'string') return side;
    await lockForms(tx, company);
    if ((await listFormRows(tx, company, form)).length === 0) return refuse('not-found');
    if (!isShown((await listFormMarks(tx, company)).get(form) ?? [])) return refuse('form-not-shown');
    const assents = await listFormAssents(tx, company, form);
    if (assents.some(({ assent }) => assent === body.assent)) return readForm(call, form);
    const wish = { edit: body.edit, given: body.given, side, person: actor.person };
    const refused = refuseFormAssent(await listNotes(tx, company, form), assents, wish);
    if (refused) return refused;
    const { assent, edit, given } = body;
    await insertFormAssent(tx, { company, form, assent, edit, given, side }, authorOf(call));
    return readForm(call, form);
  },

  readFormDocument: async (call) => {
    const { params, language, now, reply } = call;
    const found = await companyById(call.tx, params.company);
    const view = await readForm(call, params.form);
    if (!found || 'refused' in view) return refuse('not-found');
    if (!view.shown) return refuse('form-not-shown');
    reply.setHeader('content-disposition', opensAs(formFileName(view, language)));
    return formDocument(view, now.toISOString(), language);
  },
};
