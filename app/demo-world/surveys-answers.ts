import type { Answer } from '#surveys/ballot.ts';
import type { Group } from '#surveys/group.ts';
import type { Instrument, InstrumentItem } from '#surveys/instrument.ts';
import { chance } from './seed.ts';
import type { Levels } from './surveys-story.ts';

type Asked = { instrument: Pick<Instrument, 'items'>; groups: readonly Group[] };

type Telling = {
  /** Names the draws. */
  name: string;
  count: number;
  levels: Levels;
  /** Share of marks that are "don't know", 0 to 1. */
  unsure: number;
  /** How much better or worse it looks from an option of a group, in steps. */
  leans: Readonly<Record<string, number>>;
  words: readonly { item: string; words: string }[];
};

/** Near 0, seldom beyond 2: the sum of four draws, with a spread of about one. */
const swing = (name: string): number =>
  (chance(`${name} a`) + chance(`${name} b`) + chance(`${name} c`) + chance(`${name} d`) - 2) * 1.73;

/** How far one statement lies from the others of its theme, the same in every wave. */
const ofItem = ({ key }: InstrumentItem): number => swing(`statement ${key}`) * 0.25;

/**
 * What so many people answered: each has an outlook that runs through all their marks, one for each theme, and
 * something that is of each mark alone, so that themes hang together and people differ.
 */
export function answersOf({ instrument, groups }: Asked, telling: Telling): Answer[] {
  const { name, count, levels, unsure, leans, words } = telling;
  return Array.from({ length: count }, (_, i) => {
    const who = `${name} answer ${i}`;
    const said = Object.fromEntries(groups.map((group) => [group.key, optionOf(group, who)]));
    const lean = Object.values(said).reduce((sum, option) => sum + (leans[option] ?? 0), 0);
    const outlook = swing(who) * 0.5 + lean;
    const marks = instrument.items
      .filter(({ kind }) => kind !== 'text')
      .map((item) => {
        // What one is asked to foresee, and what is asked of others, is what one knows least of.
        const isUnsure = chance(`${who} ${item.key} unsure`) < unsure * (1 + ofItem(item) * 1.5);
        const mood = outlook + swing(`${who} ${item.theme}`) * 0.6 + swing(`${who} ${item.key}`) * 0.5;
        const level = (levels[item.theme] ?? 3) + ofItem(item) + mood;
        return [item.key, isUnsure ? null : markOf(item, level)];
      });
    const own = words.filter((_one, n) => Math.floor(((n + 0.5) * count) / words.length) === i);
    return {
      marks: Object.fromEntries(marks),
      groups: said,
      words: Object.fromEntries(own.map((one) => [one.item, one.words])),
    };
  });
}

function markOf({ reversed = false }: InstrumentItem, level: number): number {
  const mark = Math.min(5, Math.max(1, Math.round(level)));
  return reversed ? 6 - mark : mark;
}

/** Where somebody works, drawn by how many work at each place. */
function optionOf({ key, options }: Group, who: string): string {
  const all = options.reduce((sum, { people }) => sum + people, 0);
  let left = chance(`${who} ${key}`) * all;
  for (const option of options) {
    left -= option.people;
    if (left < 0) return option.key;
  }
  return options.at(-1)!.key;
}
