/** What must hold between the parts of an instrument: keys, references, and what each kind of item carries. */

import type { ProblemPath } from '#platform/contract/yaml-file.ts';
import type { Instrument, InstrumentItem } from '#surveys/instrument.ts';
import type { Finding, ProblemCode } from '#surveys/instrument-problem.ts';

/** The least number of statements whose agreement says anything. */
const leastForReliability = 3;

type Place = (code: ProblemCode, path: ProblemPath, values?: Finding['values']) => Finding;
const place: Place = (code, path, values = {}) => ({ code, path, at: 'value', values });

/** Every breach, in the order of the file; none when the instrument can be used. */
export function brokenRules(instrument: Instrument): Finding[] {
  const { scales, themes, items } = instrument;
  return [
    ...twice('scales', scales),
    ...twice('themes', themes),
    ...twice('items', items),
    ...scales.flatMap(({ key }, i) =>
      items.some(({ scale }) => scale === key) ? [] : [place('unused-scale', ['scales', i, 'key'], { key })],
    ),
    ...themes.flatMap((theme, i) => themeFindings(theme, i, items)),
    ...items.flatMap((item, i) => itemFindings(item, i, instrument)),
  ];
}

function twice(list: string, parts: readonly { key: string }[]): Finding[] {
  const seen = new Set<string>();
  return parts.flatMap(({ key }, i) => {
    const known = seen.has(key);
    seen.add(key);
    return known ? [place('key-taken', [list, i, 'key'], { key })] : [];
  });
}

function themeFindings(
  { key, reliability }: Instrument['themes'][number],
  i: number,
  items: readonly InstrumentItem[],
): Finding[] {
  const own = items.filter(({ theme }) => theme === key);
  if (own.length === 0) return [place('unused-theme', ['themes', i, 'key'], { key })];
  const statements = own.filter(({ kind }) => kind === 'scale').length;
  return reliability && statements < leastForReliability
    ? [place('too-few-for-reliability', ['themes', i, 'reliability'], { key, least: leastForReliability })]
    : [];
}

function itemFindings(item: InstrumentItem, i: number, { scales, themes }: Instrument): Finding[] {
  const { key, theme, kind, scale, levels, reversed } = item;
  const at = (field: string): ProblemPath => ['items', i, field];
  const found: Finding[] = [];
  if (!themes.some((one) => one.key === theme))
    found.push(place('unknown-theme', at('theme'), { key: theme }));
  if (kind === 'scale' && scale === undefined) found.push(place('scale-missing', at('kind'), { key }));
  if (kind === 'scale' && scale !== undefined && !scales.some((one) => one.key === scale))
    found.push(place('unknown-scale', at('scale'), { key: scale }));
  if (kind !== 'scale' && scale !== undefined) found.push(place('scale-not-used', at('scale'), { key }));
  if (kind === 'levels' && levels === undefined) found.push(place('levels-missing', at('kind'), { key }));
  if (kind !== 'levels' && levels !== undefined) found.push(place('levels-not-used', at('levels'), { key }));
  if (kind === 'text' && reversed) found.push(place('text-not-turned', at('reversed'), { key }));
  return found;
}
