import { addDays } from '#engines/journey/days.ts';
import type { Journey, PlanDate } from '#engines/journey/shape.ts';
import type { Level } from '#lean-status/instrument.ts';
import type { Occasion } from '#lean-status/rows.ts';
import { type AgreedStory, seenLater, type VoiceStory } from './lean-status-stories.ts';
import { dayOf } from './moments.ts';
import { chance } from './seed.ts';

type Voice = 'manager' | 'representative' | 'adviser';

/** A round as it came to be: what each voice said, and what the parties stood behind in the end. */
export type PlannedRound = {
  occasion: Occasion;
  on: PlanDate;
  voices: Record<Voice, VoiceStory>;
  operators: { n: number; medians: readonly number[] } | null;
  agreed: Readonly<Record<string, AgreedStory & { waits?: true }>>;
};

type Standing = { key: string; employees: number; dimensions: readonly string[]; first: readonly Level[] };

const level = (value: number): Level => Math.max(1, Math.min(5, value)) as Level;

/** The days the later rounds ended on, in journeys that have come so far. */
export function laterOccasions(journey: Journey, today: PlanDate): { occasion: Occasion; on: PlanDate }[] {
  const inWeek = (week: number): PlanDate | null =>
    journey.weeks[week - 1] ? dayOf(journey, { week, weekday: 4 }) : null;
  const end = inWeek(journey.weeks.length);
  const days: [Occasion, PlanDate | null][] = [
    ['week-42', inWeek(42)],
    ['week-68', inWeek(68)],
    ['plus-12-months', end && addDays(end, 364)],
  ];
  return days.flatMap(([occasion, on]) => (on && on < today ? [{ occasion, on }] : []));
}

/** Most areas climb, some stand still, and a few slide back: what was won in a calm season is lost in a busy one. */
function stepOf(name: string, from: Level): number {
  const draw = chance(`${name} step`);
  if (draw < 0.17 && from > 1) return -1;
  return draw < 0.55 && from < 4 ? 1 : 0;
}

/** The later rounds of a company, each beginning where the last one ended. */
export function laterRounds(
  { key, employees, dimensions, first }: Standing,
  journey: Journey,
  today: PlanDate,
): PlannedRound[] {
  let before = first;
  return laterOccasions(journey, today).map(({ occasion, on }, i, all) => {
    const drawOf = (n: number, what: string) => chance(`lean ${key} ${occasion} ${dimensions[n]} ${what}`);
    const steps = before.map((value, n) => stepOf(`lean ${key} ${occasion} ${dimensions[n]}`, value));
    const now = before.map((value, n) => level(value + steps[n]!));
    const target = now.map((value) => level(value + 1));
    const told = (voice: Voice, given: readonly Level[]): VoiceStory => ({
      now: given,
      target,
      seen: Object.fromEntries(
        dimensions.flatMap((dimension, n) => {
          const words = seenLater[dimension]?.[steps[n]! < 0 ? 'down' : 'up'][voice];
          return words && steps[n] !== 0 ? [[dimension, words]] : [];
        }),
      ),
    });
    const voices = {
      manager: told(
        'manager',
        now.map((value, n) => level(value + (drawOf(n, 'manager') < 0.4 ? 1 : 0))),
      ),
      representative: told(
        'representative',
        now.map((value, n) => level(value - (drawOf(n, 'representative') < 0.35 ? 1 : 0))),
      ),
      adviser: told('adviser', now),
    };
    const isOpen = i === all.length - 1 && on > addDays(today, -90);
    const agreed = Object.fromEntries(
      dimensions.flatMap((dimension, n): [string, AgreedStory & { waits?: true }][] => {
        const value = { now: now[n]!, target: target[n]!, note: noteOf(dimension, steps[n]!) };
        if (!isOpen || n % 4 !== 3) return [[dimension, value]];
        return n % 8 === 3 ? [] : [[dimension, { ...value, waits: true }]];
      }),
    );
    before = now;
    const n = Math.round(employees * 0.6);
    const medians = now.map((value, at) => value - (drawOf(at, 'operators') < 0.5 && value > 1 ? 0.5 : 0));
    return { occasion, on, voices, operators: n < 5 ? null : { n, medians }, agreed };
  });
}

const noteOf = (dimension: string, step: number): string =>
  step === 0 ? '' : (seenLater[dimension]?.[step < 0 ? 'down' : 'up'].agreed ?? '');
