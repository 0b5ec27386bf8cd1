/** `spranget reliability`: alpha and omega of some items in a file, as `reliability/1` or as lines to read. */
import { isItemFault, type Missing } from '#engines/statistics/items.ts';
import { reliabilityOf } from '#engines/statistics/reliability.ts';
import { TableFault } from './csv-table.ts';
import { readFlags, UsageError } from './flags.ts';
import { type ItemWish, itemsOf } from './item-file.ts';
import { itemFaultSentence, readableReliability, reliabilityDocument } from './reliability-document.ts';
import { readTableFile } from './table-file.ts';

/** Names between commas. Throws UsageError for none, and for the same one twice. */
function namesIn(flag: string, value: string): string[] {
  const names = value.split(',').map((name) => name.trim());
  const twice = names.find((name, i) => names.findIndex((one) => sameName(one, name)) < i);
  if (names.includes(''))
    throw new UsageError(`--${flag} is ${value}. Write column names, such as A1,A2,A3.`);
  if (twice !== undefined) throw new UsageError(`--${flag} names ${twice} twice.`);
  return names;
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function scaleIn(value: string): [number, number] {
  const [, low, high] = /^(-?\d+(?:\.\d+)?)-(-?\d+(?:\.\d+)?)$/.exec(value) ?? [];
  if (low !== undefined && high !== undefined && Number(low) < Number(high))
    return [Number(low), Number(high)];
  throw new UsageError(`--scale is ${value}. Write its lowest and highest answer, such as 1-5.`);
}

function missingIn(value: string): Missing {
  if (value === 'listwise' || value === 'pairwise') return value;
  throw new UsageError(`There is no --missing ${value}. Known: listwise, pairwise.`);
}

function readWishes(args: string[]): ItemWish & { file: string; json: boolean } {
  const { values, positionals } = readFlags(
    'reliability',
    args,
    {
      items: { type: 'string' },
      reverse: { type: 'string' },
      scale: { type: 'string' },
      missing: { type: 'string', default: 'listwise' },
      json: { type: 'boolean', default: false },
    },
    true,
  );
  const [file, ...rest] = positionals;
  if (!file || rest.length || values.items === undefined)
    throw new UsageError('reliability is used as: spranget reliability ITEMS.csv --items A1,A2,A3 …');
  const items = namesIn('items', values.items);
  if (items.length < 2) throw new UsageError(`--items is ${values.items}. It takes two items or more.`);
  const reverse = values.reverse === undefined ? [] : namesIn('reverse', values.reverse);
  const stray = reverse.find((name) => !items.some((item) => sameName(item, name)));
  if (stray !== undefined) throw new UsageError(`--reverse names ${stray}, which is not among --items.`);
  const scale = values.scale === undefined ? null : scaleIn(values.scale);
  return { file, items, reverse, scale, missing: missingIn(values.missing), json: values.json };
}

/** Runs the command and resolves to its exit code: 1 when the file gives no reliability. */
export async function reliabilityCommand(args: string[]): Promise<number> {
  const wish = readWishes(args);
  try {
    const { table, hash } = readTableFile(wish.file);
    const items = itemsOf(table, wish);
    const reliability = reliabilityOf(items.answers, wish.missing);
    if (isItemFault(reliability)) throw new TableFault(itemFaultSentence(reliability, wish));
    const told = reliabilityDocument({ wish, items, reliability, hash });
    process.stdout.write(wish.json ? `${JSON.stringify(told, null, 2)}\n` : readableReliability(told));
    return 0;
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
