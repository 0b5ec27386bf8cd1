/** An instrument while it is being written: the same parts, where a text may still be missing. */
import { z } from 'zod';
import { Instrument, type InstrumentItem, longest, mostParts, stepsOfScale } from '#surveys/instrument.ts';

/** Room to write too much in, and be told so, without losing it. */
const text = z.string().max(2 * longest.purpose);
const inFive = z.strictObject({ nb: text, nn: text, en: text, sv: text, pl: text });
const key = z.string().max(longest.key);
const most = <T extends z.ZodType>(shape: T, count: number) => z.array(shape).max(2 * count);
const { kind, occasion } = Instrument.shape;

export const InstrumentDraft = z
  .strictObject({
    kind,
    occasion,
    name: inFive,
    purpose: inFive,
    minutes: z.int().min(0).max(999),
    scales: most(z.strictObject({ key, labels: most(inFive, stepsOfScale) }), mostParts.scales),
    themes: most(z.strictObject({ key, name: inFive, reliability: z.boolean() }), mostParts.themes),
    items: most(
      z.strictObject({
        key,
        theme: key,
        kind: z.enum(['scale', 'levels', 'text']),
        scale: key.optional(),
        levels: most(inFive, mostParts.levels).optional(),
        text: inFive,
        reversed: z.boolean().optional(),
        sensitive: z.boolean().optional(),
      }),
      mostParts.items,
    ),
  })
  .meta({ id: 'InstrumentDraft' });
export type InstrumentDraft = z.infer<typeof InstrumentDraft>;

/** What a draft begins as: the parts of another instrument, or of none. */
export const draftOf = ({ schema: _, key: __, version: ___, ...parts }: Instrument): InstrumentDraft => parts;

/** The data a draft is published as, with texts trimmed and without what its items do not carry. */
export const dataOfDraft = (draft: InstrumentDraft, key: string, version: string): unknown => ({
  schema: 'instrument/1',
  key,
  version,
  ...trimmed({ ...draft, items: draft.items.map(carried) }),
});

const carried = ({
  scale,
  levels,
  reversed,
  sensitive,
  ...item
}: InstrumentDraft['items'][number]): InstrumentItem => ({
  ...item,
  ...(item.kind === 'scale' && scale !== undefined && { scale }),
  ...(item.kind === 'levels' && levels && { levels }),
  ...(item.kind !== 'text' && reversed && { reversed }),
  ...(sensitive && { sensitive }),
});

const trimmed = <T>(value: T): T => {
  if (typeof value === 'string') return value.trim().replaceAll(/\s+/g, ' ') as T;
  if (Array.isArray(value)) return value.map(trimmed) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, trimmed(one)])) as T;
};

const numbersOf = (version: string): [number, number] => {
  const [year = 0, n = 0] = version.split('.').map(Number);
  return [year, n];
};

/** `2026.10` comes after `2026.9`. */
export function byVersion(a: string, b: string): number {
  const [[yearA, nA], [yearB, nB]] = [numbersOf(a), numbersOf(b)];
  return yearA - yearB || nA - nB;
}

/** The version after the newest, counted anew each year; `today` is `YYYY-MM-DD`. */
export function nextVersion(newest: string | null, today: string): string {
  const year = Number(today.slice(0, 4));
  const [last, n] = newest === null ? [0, 0] : numbersOf(newest);
  return last < year ? `${year}.1` : `${last}.${n + 1}`;
}
