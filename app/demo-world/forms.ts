import { addDays } from '#engines/journey/days.ts';
import type { PlanDate } from '#engines/journey/shape.ts';
import { type Side, sides } from '#people/contract.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { buildForm, buildFormNote, buildFormSide } from '#surveys/server/builders-apart.ts';
import { instrumentOf } from '#surveys/server/store-instruments.ts';
import { personId } from './build-around.ts';
import { type FormStory, formStories } from './forms-stories.ts';
import { momentOn, workingDayFrom } from './moments.ts';
import type { PlannedCompany, PlannedWay } from './plan.ts';
import { idsOf } from './seed.ts';

const version = '2026.1';
const speakers = { employer: 'manager', employees: 'employee-representative' } as const;
const daysToAnswer = 14;

/** Writes the forms the parties have answered apart. Leaves one of the company's people in scope. */
export async function buildForms(tx: Tx, planned: PlannedCompany, today: PlanDate): Promise<void> {
  const { key, way } = planned;
  if (!way) return;
  const told = (formStories[key] ?? []).map((story) => ({ story, about: aboutOf(story, way) }));
  for (const { story, about } of told) if (about) await buildOne(tx, planned, { story, about, today });
}

type About = { occasion: 'visit' | 'self-evaluation' | 'follow-up'; thing: string; aboutOn: PlanDate };

/** What a story's form is about; null where the company's way has no such thing. */
function aboutOf({ instrument, which }: FormStory, { journey, marks }: PlannedWay): About | null {
  if (instrument === 'self-evaluation') return { occasion: instrument, thing: '', aboutOn: journey.end };
  if (instrument === 'follow-up') {
    const found = journey.followUps.find(({ months }) => months === which);
    return found ? { occasion: instrument, thing: String(which), aboutOn: found.date } : null;
  }
  const held = new Set(
    marks.flatMap(({ subject, key, state }) => (subject === 'visit' && state === 'done' ? [key] : [])),
  );
  const visit = journey.visits.filter(({ n }) => held.has(String(n))).at(-which);
  return visit ? { occasion: 'visit', thing: String(visit.n), aboutOn: visit.date } : null;
}

async function buildOne(
  tx: Tx,
  { key, company, cast }: PlannedCompany,
  { story, about, today }: { story: FormStory; about: About; today: PlanDate },
): Promise<void> {
  const named = `form ${key} ${story.instrument} ${story.which}`;
  const nextId = idsOf(named);
  const opened = about.aboutOn < today ? about.aboutOn : workingDayFrom(today, -9);
  const day = (after: number): PlanDate => {
    const later = workingDayFrom(opened, after);
    return later < today ? later : workingDayFrom(today, -1);
  };
  const who = (role: string, after: number) => {
    const name = role === 'adviser' ? cast.adviser : cast.people.find((one) => one.role === role)?.name;
    if (!name) throw new Error(`${cast.name} has nobody who is ${role}.`);
    return { person: personId(name), name, at: momentOn(day(after), `${named} ${role}`) };
  };
  const instrument = await instrumentOf(tx, story.instrument, version);
  if (!instrument) return;
  const steps = instrument.items.filter(({ kind }) => kind !== 'text').map((item) => item.key);
  const texts = instrument.items.filter(({ kind }) => kind === 'text').map((item) => item.key);
  const form = await buildForm(
    tx,
    company,
    {
      ...about,
      dueOn: addDays(about.aboutOn, daysToAnswer),
      instrument: instrument.key,
      version,
      by: who('adviser', 0),
    },
    nextId,
  );
  const by = (side: Side, after: number) => who(speakers[side], after);
  for (const [n, side] of sides.entries()) {
    const said = story.sides[side];
    if (!said) continue;
    const marks = [...said.marks].map((mark, i) => [steps[i]!, mark]);
    const words = (said.words ?? []).flatMap((value, i) => (value ? [[texts[i]!, value]] : []));
    const answers = Object.fromEntries([...marks, ...words]);
    await buildFormSide(
      tx,
      company,
      { form, side, answers, handsIn: said.handsIn, by: by(side, 2 + n) },
      nextId,
    );
  }
  for (const { item, value, side, agreed } of story.notes ?? []) {
    const yesBy = agreed ? by(side === 'employer' ? 'employees' : 'employer', 5) : null;
    await buildFormNote(
      tx,
      company,
      { form, item: steps[item]!, value, side, by: by(side, 4), yesBy },
      nextId,
    );
  }
}
