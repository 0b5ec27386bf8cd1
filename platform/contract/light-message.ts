/**
 * A phrase of ICU MessageFormat filled in: the part of it our phrases are written in, for a page that has no room for
 * the whole library. `{name}`, `{count, plural, =0 {…} one {…} other {# …}}`, `{kind, select, a {…} other {…}}` and
 * quotes; a number that is counted is written as the language does. Takes the library's place in the wall's build, under
 * its name.
 *
 * Cost: one pass over the phrase each time.
 */
type Values = Readonly<Record<string, string | number>>;

export class IntlMessageFormat {
  readonly source: string;
  readonly language: string;
  constructor(source: string, language: string) {
    this.source = source;
    this.language = language;
  }
  format(values: Values = {}): string {
    return fill(this.source, { values, language: this.language, count: null });
  }
}

type Now = { readonly values: Values; readonly language: string; readonly count: number | null };

const asText = (value: string | number | undefined, language: string): string =>
  typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : String(value ?? '');

function fill(source: string, now: Now): string {
  let text = '';
  for (let i = 0; i < source.length; i += 1) {
    const sign = source[i]!;
    if (sign === "'") {
      const [quoted, end] = quotedAt(source, i, now.count !== null);
      text += quoted;
      i = end;
    } else if (sign === '#' && now.count !== null) text += asText(now.count, now.language);
    else if (sign === '{') {
      const end = closing(source, i);
      text += argument(source.slice(i + 1, end), now);
      i = end;
    } else text += sign;
  }
  return text;
}

/** What a quote stands for, and where it ends: two are one, and before a sign of the language it keeps that sign. */
function quotedAt(source: string, at: number, inPlural: boolean): [text: string, end: number] {
  const next = source[at + 1] ?? '';
  if (next === "'") return ["'", at + 1];
  if (next === '' || !(inPlural ? '{}#' : '{}').includes(next)) return ["'", at];
  const end = source.indexOf("'", at + 1);
  const last = end < 0 ? source.length : end;
  return [source.slice(at + 1, last), last];
}

function closing(source: string, open: number): number {
  let depth = 0;
  for (let i = open; i < source.length; i += 1) {
    if (source[i] === "'") i = quotedAt(source, i, true)[1];
    else if (source[i] === '{') depth += 1;
    else if (source[i] === '}') depth -= 1;
    if (depth === 0) return i;
  }
  throw new SyntaxError(`A brace is not closed: ${source}`);
}

function argument(inside: string, now: Now): string {
  const found = /^\s*(\w+)\s*(?:,\s*(plural|selectordinal|select|number)\s*(?:,([\s\S]*))?)?$/.exec(inside);
  if (!found) throw new SyntaxError(`Not an argument: ${inside}`);
  const [, name = '', kind, rest = ''] = found;
  const value = now.values[name];
  if (kind === undefined) return String(value ?? '');
  if (kind === 'number') return asText(value, now.language);
  const cases = casesOf(rest);
  if (kind === 'select') return fill(cases.get(String(value)) ?? cases.get('other') ?? '', now);
  const count = Number(value);
  const type = kind === 'selectordinal' ? 'ordinal' : 'cardinal';
  const form = new Intl.PluralRules(now.language, { type }).select(count);
  const chosen = cases.get(`=${count}`) ?? cases.get(form) ?? cases.get('other') ?? '';
  return fill(chosen, { ...now, count });
}

function casesOf(rest: string): Map<string, string> {
  const cases = new Map<string, string>();
  for (let at = 0; at < rest.length; ) {
    const open = rest.indexOf('{', at);
    if (open < 0) break;
    const end = closing(rest, open);
    cases.set(rest.slice(at, open).trim(), rest.slice(open + 1, end));
    at = end + 1;
  }
  return cases;
}
