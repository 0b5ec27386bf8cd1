import type { TopicView } from '#ambitions/ambitions-view.ts';
import type { JointRow, SortingRow, StandingRow } from '#ambitions/rows.ts';
import type { Side } from '#people/contract.ts';

/** Whether a thing stands: taken away and put back as often as one likes, the last word counts. */
export const stands = (thing: string, standings: readonly StandingRow[]): boolean =>
  standings.findLast((row) => row.thing === thing)?.stands ?? true;

/** What a challenge is about: a topic it shares with those it lies with, and with nobody until it is laid somewhere. */
export const topicOf = (challenge: string, sortings: readonly SortingRow[]): string =>
  sortings.findLast((row) => row.challenge === challenge)?.topic ?? challenge;

/** The wording of both that stands for a topic. */
export const jointOf = (
  topic: string,
  joints: readonly JointRow[],
  standings: readonly StandingRow[],
): string | null => joints.find((row) => row.topic === topic && stands(row.joint, standings))?.joint ?? null;

type Weighed = { challenge: string; side: Side; topic: string; weight: string };

/** Topics from the challenges in them: those the parties weigh most differently first, then the heaviest. */
export function topicsOf(
  challenges: readonly Weighed[],
  jointFor: (topic: string) => string | null,
): TopicView[] {
  const topics = [...Map.groupBy(challenges, ({ topic }) => topic)].map(([topic, all]) => {
    const of = (side: Side) => all.filter((one) => one.side === side);
    const [employer, employees] = [of('employer'), of('employees')];
    return {
      view: {
        topic,
        employer: employer.map(({ challenge }) => challenge),
        employees: employees.map(({ challenge }) => challenge),
        difference: differenceOf(heaviest(employer), heaviest(employees)),
        joint: jointFor(topic),
      },
      weight: heaviest(all) ?? 0,
    };
  });
  const apart = ({ view }: (typeof topics)[number]) => view.difference ?? -1;
  return topics.toSorted((a, b) => apart(b) - apart(a) || b.weight - a.weight).map(({ view }) => view);
}

/** The largest weight that has been chosen, null where none has. */
function heaviest(challenges: readonly Weighed[]): number | null {
  const chosen = challenges.flatMap(({ weight }) => (weight === '' ? [] : [Number(weight)]));
  return chosen.length === 0 ? null : Math.max(...chosen);
}

const differenceOf = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : Math.abs(one - other);
