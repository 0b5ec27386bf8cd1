/** The sign before the decimals. */
export type DecimalStyle = 'comma' | 'dot';
export type NumberProblem = 'not-a-number' | 'ambiguous' | 'wrong-decimal-sign' | 'formula';
export type NumberRead =
  | {
      readonly value: number;
      /** What stood before or after the figure: %, kr, timer. */
      readonly unit?: string;
      /**
       * Thousands were told by the sign that the other style writes decimals with. `once` when it stood there once and
       * nothing else proves it (1.234): whoever has other cells to go by may doubt it.
       */
      readonly grouped?: 'once' | 'sure';
    }
  | { readonly problem: NumberProblem };

/** Before a figure stands a currency or nothing: mars 2026 is no number of anything. */
const unitBefore =
  /^([-+\u2212\u2013]?) *((?:kr|nok|sek|dkk|eur|usd|gbp|pln|zł)\b\.?|[€$£]) *(?=[-+\u2212\u2013(\d.,])/i;
const unitAfter = /(?<=[\d)]) *(?:%|‰|[\p{L}€$£°][\p{L}€$£°%²³/. ]{0,29}[23]?(?:\/\p{L}{1,10})?)$/u;
const grouping = '[ \u00a0\u202f\u2009]';

const shapes = { comma: shapesOf(',', '\\.'), dot: shapesOf('\\.', ',') };

function shapesOf(decimal: string, other: string) {
  return {
    plain: new RegExp(`^(\\d+)(?:${decimal}(\\d+))?$`),
    spaced: new RegExp(`^(\\d{1,3}(?:${grouping}\\d{3})+)(?:${decimal}(\\d+))?$`),
    bare: new RegExp(`^${decimal}(\\d+)$`),
    signed: new RegExp(`^([1-9]\\d{0,2}(?:${other}\\d{3})+)(?:${decimal}(\\d+))?$`),
    power: new RegExp(`^(\\d+)(?:${decimal}(\\d+))?e([+-]?\\d{1,2})$`, 'i'),
    /** A number in the other style, and none in this. */
    wrong: new RegExp(
      `^(?:\\d+|\\d{1,3}(?:${grouping}\\d{3})+|\\d{1,3}(?:${decimal}\\d{3})+)?${other}\\d+(?:e[+-]?\\d+)?$`,
      'i',
    ),
    /** Thousands by this style's own decimal sign. */
    turned: new RegExp(`^\\d{1,3}(?:${decimal}\\d{3}){2,}$`),
  };
}

/**
 * A figure as people write it, in a file whose decimal sign is known. In `comma`: 1 234,5 · 1.234,5 · −3,2 · (3,2) ·
 * 85 % · 12,5 timer · kr 1 200 · 1 200,-. The other style's sign stands for thousands only before exactly three digits;
 * anywhere else it is `wrong-decimal-sign`, never left out and never taken for a decimal.
 */
export function readNumber(text: string, style: DecimalStyle): NumberRead {
  const written = text.trim();
  if (written.startsWith('=')) return { problem: 'formula' };
  if (written.length > 60) return { problem: 'not-a-number' };
  const [before = '', sign = '', currency = ''] = unitBefore.exec(written) ?? [];
  const rest = (sign + written.slice(before.length)).replace(/,[-\u2013\u2212]{1,2}$|\.-$/, '');
  const after = unitAfter.exec(rest)?.[0] ?? '';
  // 2e3 is a number and not 2 of something.
  const body = /^ *e[+-]?\d/i.test(after) ? rest : rest.slice(0, rest.length - after.length);
  const unit = [currency, after].map((part) => part.trim()).find((part) => part !== '');
  const { digits, negative } = signOf(body);
  const read = digitsOf(digits, style);
  if ('problem' in read) return read;
  const value = negative && read.value !== 0 ? -read.value : read.value;
  return { ...read, value, ...(unit !== undefined && { unit }) };
}

function signOf(body: string): { digits: string; negative: boolean } {
  const text = body.trim();
  const inside = /^\((.+)\)$/.exec(text);
  if (inside) return { digits: inside[1]!.trim(), negative: true };
  const negative = /^[-\u2212\u2013]/.test(text);
  return { digits: negative || text.startsWith('+') ? text.slice(1).trim() : text, negative };
}

function digitsOf(digits: string, style: DecimalStyle): NumberRead {
  const shape = shapes[style];
  const straight = shape.plain.exec(digits) ?? shape.spaced.exec(digits);
  if (straight) return number(straight[1]!, straight[2]);
  const bare = shape.bare.exec(digits);
  if (bare) return number('0', bare[1]);
  const signed = shape.signed.exec(digits);
  if (signed) {
    const once = signed[2] === undefined && signed[1]!.length <= 7;
    return { ...number(signed[1]!, signed[2]), grouped: once ? 'once' : 'sure' };
  }
  const power = shape.power.exec(digits);
  if (power) return finite(Number(`${power[1]}.${power[2] ?? '0'}e${power[3]}`));
  if (shape.wrong.test(digits) || shape.turned.test(digits)) return { problem: 'wrong-decimal-sign' };
  return {
    problem: /^[\d., \u00a0\u202f\u2009]*\d[\d., \u00a0\u202f\u2009]*$/.test(digits)
      ? 'ambiguous'
      : 'not-a-number',
  };
}

function number(whole: string, decimals: string | undefined): { value: number } {
  return { value: Number(`${whole.replaceAll(/\D/g, '')}.${decimals ?? '0'}`) };
}

const finite = (value: number): NumberRead =>
  Number.isFinite(value) ? { value } : { problem: 'not-a-number' };

/** What stands where nothing was measured: a dash, dots, as statisticians write. */
export const isBlankMark = (text: string): boolean =>
  /^(?:[-\u2013\u2014\u2212]+|\.{1,3}|…|:)$/.test(text.trim());

/** What a spreadsheet shows where a formula failed, in the languages it speaks: #DIV/0!, #I/T, #VERDI!, #DZIEL/0!. */
export const isErrorText = (text: string): boolean => /^#[\p{Lu}/\d]{2,15}[!?]?$/u.test(text.trim());

/**
 * The decimal sign that a file's or a column's texts prove, and how many on each side. Three digits behind a sign prove
 * nothing: they may be thousands. `null` when no cell tells.
 */
export function decimalStyleOf(texts: Iterable<string>): {
  style: DecimalStyle | null;
  comma: number;
  dot: number;
} {
  let comma = 0;
  let dot = 0;
  for (const text of texts) {
    const [inComma, inDot] = [readNumber(text, 'comma'), readNumber(text, 'dot')];
    // Only a figure that the other style refuses, and that holds a sign at all, speaks.
    if ('value' in inComma && 'problem' in inDot) comma += 1;
    if ('value' in inDot && 'problem' in inComma) dot += 1;
  }
  const style = comma === 0 && dot === 0 ? null : comma >= dot ? 'comma' : 'dot';
  return { style, comma, dot };
}
