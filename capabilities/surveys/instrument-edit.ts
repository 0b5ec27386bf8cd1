/** What can be done to a draft in the form, as plain steps from one draft to the next. */
import type { Language } from '#platform/contract/language.ts';
import type { InFive } from '#surveys/instrument.ts';
import type { InstrumentDraft } from '#surveys/instrument-draft.ts';

type Item = InstrumentDraft['items'][number];
type List = 'items' | 'themes' | 'scales';

const empty: InFive = { nb: '', nn: '', en: '', sv: '', pl: '' };

export const withText = (texts: InFive, language: Language, text: string): InFive => ({
  ...texts,
  [language]: text,
});

/** The first free name of a kind, never one that another version has used. */
export function freeKey(prefix: string, used: readonly string[]): string {
  const taken = new Set(used);
  let n = 1;
  while (taken.has(`${prefix}-${n}`)) n += 1;
  return `${prefix}-${n}`;
}

/** One more statement at the end of a theme, on the scale most in use. */
export function addItem(draft: InstrumentDraft, theme: string, taken: readonly string[]): InstrumentDraft {
  const key = freeKey('item', [...taken, ...draft.items.map((item) => item.key)]);
  const scale = draft.items.findLast((item) => item.scale !== undefined)?.scale ?? draft.scales[0]?.key;
  const item: Item = { key, theme, kind: 'scale', ...(scale !== undefined && { scale }), text: empty };
  const last = draft.items.findLastIndex((one) => one.theme === theme);
  return { ...draft, items: draft.items.toSpliced(last < 0 ? draft.items.length : last + 1, 0, item) };
}

export function addTheme(draft: InstrumentDraft): InstrumentDraft {
  const key = freeKey(
    'theme',
    draft.themes.map((theme) => theme.key),
  );
  return { ...draft, themes: [...draft.themes, { key, name: empty, reliability: false }] };
}

export function addScale(draft: InstrumentDraft): InstrumentDraft {
  const key = freeKey(
    'scale',
    draft.scales.map((scale) => scale.key),
  );
  return { ...draft, scales: [...draft.scales, { key, labels: Array.from({ length: 5 }, () => empty) }] };
}

export const changePart = <L extends List>(
  draft: InstrumentDraft,
  list: L,
  key: string,
  change: Partial<InstrumentDraft[L][number]>,
): InstrumentDraft => ({
  ...draft,
  [list]: draft[list].map((one) => (one.key === key ? { ...one, ...change } : one)),
});

/** Without a part; a theme goes with its questions. */
export const removePart = (draft: InstrumentDraft, list: List, key: string): InstrumentDraft => ({
  ...draft,
  [list]: draft[list].filter((one) => one.key !== key),
  ...(list === 'themes' && { items: draft.items.filter(({ theme }) => theme !== key) }),
});

/** A question one place up or down within its theme; at the end it stays. */
export function moveItem(draft: InstrumentDraft, key: string, by: -1 | 1): InstrumentDraft {
  const from = draft.items.findIndex((item) => item.key === key);
  const item = draft.items[from];
  if (!item) return draft;
  let to = from + by;
  while (draft.items[to] && draft.items[to]?.theme !== item.theme) to += by;
  const other = draft.items[to];
  return other ? { ...draft, items: draft.items.with(from, other).with(to, item) } : draft;
}

/** An item answered in another way: what it needs is there, and what it had before is kept until it is published. */
export function withKind(item: Item, kind: Item['kind'], draft: InstrumentDraft): Item {
  if (kind === 'levels') return { ...item, kind, levels: item.levels ?? [empty, empty] };
  if (kind === 'scale') return { ...item, kind, scale: item.scale ?? draft.scales[0]?.key };
  return { ...item, kind };
}

/** A short name from a name: `Våre besøk` is `vare-besok`. */
export const keyFrom = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, (sign) => (/^\p{M}+$/u.test(sign) ? '' : '-'))
    .replaceAll(/^[-0-9]+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');

/** Parts that were removed, back where they stood; what has been written since stays. */
export function restoreParts(now: InstrumentDraft, before: InstrumentDraft): InstrumentDraft {
  const back = <T extends { readonly key: string }>(here: readonly T[], then: readonly T[]): T[] => {
    const list = [...here];
    for (const [at, part] of then.entries())
      if (!here.some(({ key }) => key === part.key)) list.splice(at, 0, part);
    return list;
  };
  return {
    ...now,
    scales: back(now.scales, before.scales),
    themes: back(now.themes, before.themes),
    items: back(now.items, before.items),
  };
}

/** How many of the five languages a text lacks. */
export const missingIn = (texts: InFive): number =>
  Object.values(texts).filter((text) => text.trim() === '').length;

/** How many texts a draft lacks before it can be published. */
export function missingTexts({ name, purpose, scales, themes, items }: InstrumentDraft): number {
  const texts = [
    name,
    purpose,
    ...scales.flatMap(({ labels }) => labels),
    ...themes.map((theme) => theme.name),
    ...items.flatMap((item) => [item.text, ...(item.kind === 'levels' ? (item.levels ?? []) : [])]),
  ];
  return texts.reduce((sum, text) => sum + missingIn(text), 0);
}
