import type { Side } from '#people/contract.ts';
import { makeId } from '#platform/contract/id.ts';
import { setScope, type Tx } from '#platform/server/database/scope.ts';
import type { FormOccasion } from '#surveys/apart-view.ts';
import {
  type Author,
  insertAnswer,
  insertForm,
  insertFormAssent,
  insertFormMark,
  insertNote,
  speakFor,
} from '#surveys/server/store-apart.ts';

/** Rows as they would be after people had answered for a while: the builders check nothing the routes check. */
async function asPerson(tx: Tx, company: string, { person }: Author): Promise<void> {
  await setScope(tx, { companies: [company], person });
}

type FormToBuild = {
  occasion?: FormOccasion;
  thing?: string;
  name?: string;
  aboutOn?: string;
  dueOn?: string;
  instrument?: string;
  version?: string;
  by?: Author;
};

const gathering = {
  aboutOn: '2026-11-20',
  dueOn: '2026-12-04',
  instrument: 'gathering-evaluation',
  version: '2026.1',
};

/** A form nobody has answered, of a gathering where nothing else is said; answers with its id, and leaves whoever opened it in scope. */
export async function buildForm(
  tx: Tx,
  company: string,
  given: FormToBuild = {},
  makeNextId: () => string = makeId,
): Promise<string> {
  const form = makeNextId();
  const someone = { person: makeId(), name: 'En leder', at: '2026-11-20T08:00:00Z' };
  const {
    by = someone,
    occasion = 'gathering',
    name = '',
    thing = form,
    ...rest
  } = { ...gathering, ...given };
  await asPerson(tx, company, by);
  await insertForm(tx, { ...rest, company, form, occasion, name, thing }, by);
  return form;
}

type SideToBuild = {
  form: string;
  side: Side;
  answers: Readonly<Record<string, string>>;
  handsIn: boolean;
  by: Author;
};

/** What one side answers, handed in where it is done. */
export async function buildFormSide(
  tx: Tx,
  company: string,
  { form, side, answers, handsIn, by }: SideToBuild,
  makeNextId: () => string = makeId,
): Promise<void> {
  await asPerson(tx, company, by);
  await speakFor(tx, company, [side]);
  for (const [item, value] of Object.entries(answers)) {
    const row = { company, form, side, item, value, edit: makeNextId(), basedOn: null };
    await insertAnswer(tx, row, by);
  }
  if (handsIn) await insertFormMark(tx, { company, form, mark: makeNextId(), kind: 'handed-in', side }, by);
  await speakFor(tx, company, []);
}

/** What one side wrote of an item when both had handed in, and the other's yes where it gave one. */
export async function buildFormNote(
  tx: Tx,
  company: string,
  given: { form: string; item: string; value: string; side: Side; by: Author; yesBy: Author | null },
  makeNextId: () => string = makeId,
): Promise<void> {
  const { form, item, value, side, by, yesBy } = given;
  const edit = makeNextId();
  await asPerson(tx, company, by);
  await insertNote(tx, { company, form, item, value, side, edit, basedOn: null }, by);
  if (!yesBy) return;
  await asPerson(tx, company, yesBy);
  const other = side === 'employer' ? 'employees' : 'employer';
  const assent = makeNextId();
  await insertFormAssent(tx, { company, form, assent, edit, side: other, given: true }, yesBy);
}
