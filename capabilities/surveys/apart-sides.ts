/** Two sides' answers beside each other, and how a question has gone from one time to the next. Plain values only. */
import type { Side } from '#people/contract.ts';
import { dontKnow } from '#surveys/apart-rules.ts';
import type { Instrument } from '#surveys/instrument.ts';

/** What a side said of each item: a step as a number in signs, `?`, or words. */
export type Said = ReadonlyMap<string, string>;

export type Beside = {
  item: string;
  /** The step, null for not knowing. */
  employer: number | null;
  employees: number | null;
  /** Steps between them; null where one did not know. */
  distance: number | null;
};

const stepOf = (said: Said, item: string): number | null => {
  const value = said.get(item) ?? '';
  return value === '' || value === dontKnow ? null : Number(value);
};

/** The items with steps, the widest apart first; what one of them does not know comes next, and alike last. */
export function besideEachOther(
  { items }: Pick<Instrument, 'items'>,
  said: Readonly<Record<Side, Said>>,
): Beside[] {
  const rank = ({ distance, employer, employees }: Beside): number =>
    distance ?? (employer === null && employees === null ? -1 : 0.5);
  return items
    .filter(({ kind }) => kind !== 'text')
    .map(({ key }) => {
      const [employer, employees] = [stepOf(said.employer, key), stepOf(said.employees, key)];
      const distance = employer === null || employees === null ? null : Math.abs(employer - employees);
      return { item: key, employer, employees, distance };
    })
    .sort((a, b) => rank(b) - rank(a));
}

/** From how many steps apart two answers are called far apart. */
export const farApart = 2;

export type TrendPoint = { form: string; aboutOn: string; name: string; middle: number };

/** The middle of both sides' steps for one item over several forms; where only one knew, that one's. */
export function trendOf(
  item: string,
  times: readonly { form: string; aboutOn: string; name: string; said: Readonly<Record<Side, Said>> }[],
): TrendPoint[] {
  return times.flatMap(({ form, aboutOn, name, said }) => {
    const steps = [stepOf(said.employer, item), stepOf(said.employees, item)].filter((one) => one !== null);
    if (steps.length === 0) return [];
    return [{ form, aboutOn, name, middle: steps.reduce((a, b) => a + b, 0) / steps.length }];
  });
}
