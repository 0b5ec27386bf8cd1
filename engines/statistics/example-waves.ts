/** An invented organisation's waves as counts, decided one after another, and the sets of people then shown. */
import type { Below, Member, Organisation } from './example-organisations.ts';
import { type Atom, lowestLimits } from './suppression-shapes.ts';
import { decideWave } from './suppression-wave.ts';
import type { Figure, Plan, Profile, TakingPart } from './suppression-wave-shapes.ts';

export const dimensionNames = ['department', 'shift', 'length of service'] as const;
const letters = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

export type ShownFigure = { readonly figure: Figure; readonly people: ReadonlySet<Atom> };
/** `levels`: who answered what, the same in every wave, since that is what a reader may suppose. */
type Answers = (id: number, wave: number) => number | null;

export const stated = ({ groups }: Member) =>
  Object.fromEntries(dimensionNames.map((name, i) => [name, letters[groups[i]!]!]));

export function planFrom(below: Below, wave: number): Plan {
  const order = below(6);
  const names = dimensionNames.toSorted((a, b) => ((a.length + order) % 5) - ((b.length + order) % 5));
  return {
    wave: `${wave}`,
    dimensions: dimensionNames.map((dimension, i) => ({
      dimension,
      groups: letters.slice(0, 6),
      inOrder: below(3) === i,
    })),
    questions: [
      { question: 'plain', sensitive: false, show: 'distribution', by: names },
      { question: 'sensitive', sensitive: true, show: 'distribution', by: names.slice(0, 1 + below(3)) },
    ],
    atLeast: lowestLimits,
  };
}

/** Everyone who takes part answers, but for those `answers` has none of. */
export function decideWaves({ waves }: Organisation, below: Below, answers: Answers): readonly ShownFigure[] {
  const shown: ShownFigure[] = [];
  for (const [wave, members] of waves.entries()) {
    const plan = planFrom(below, wave);
    const taking = members.filter((member) => member.answers);
    const givers = taking.filter(({ id }) => answers(id, wave) !== null);
    const profiles = profilesOf(givers, (id) => answers(id, wave)!);
    const counts = plan.questions.map(({ question }) => ({ question, profiles }));
    const figures = shown.map(({ figure }) => figure);
    const history = { figures, atLeast: lowestLimits, takingPart: takingPartUntil(waves.slice(0, wave + 1)) };
    for (const figure of decideWave(plan, counts, history)) {
      const { dimension, groups } = figure;
      const inside = givers.filter((each) => dimension === null || groups.includes(stated(each)[dimension]!));
      shown.push({ figure, people: new Set(inside.map(({ id }) => id)) });
    }
  }
  return shown;
}

export const isExact = ({ publish }: Figure) => publish === 'mean' || publish === 'distribution';

function profilesOf(members: readonly Member[], level: (id: number) => number): Profile[] {
  const profiles = new Map<string, { groups: Record<string, string>; levels: number[] }>();
  for (const member of members) {
    const groups = stated(member);
    const profile = profiles.get(JSON.stringify(groups)) ?? { groups, levels: [0, 0, 0, 0, 0] };
    profile.levels[level(member.id)]! += 1;
    profiles.set(JSON.stringify(groups), profile);
  }
  return [...profiles.values()];
}

function takingPartUntil(waves: readonly (readonly Member[])[]): TakingPart[] {
  const ways = new Map<number, Record<string, Record<string, string>>>();
  for (const [wave, members] of waves.entries())
    for (const member of members)
      if (member.answers) ways.set(member.id, { ...ways.get(member.id), [wave]: stated(member) });
  const counted = new Map<string, { people: number; at: Record<string, Record<string, string>> }>();
  for (const at of ways.values()) {
    const one = counted.get(JSON.stringify(at)) ?? { people: 0, at };
    one.people += 1;
    counted.set(JSON.stringify(at), one);
  }
  return [...counted.values()];
}
