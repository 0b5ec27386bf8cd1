import type { Ink } from './picture.ts';

/** The kinds of thing a picture is made of. On a page each is a class, and `chart.css` colours it. */
export const kinds = [
  'limit',
  'centre',
  'centre-dashed',
  'target',
  'flag',
  'break',
  'tick',
  'line',
  'dot',
  'hollow',
  'signal',
  'gain',
  'line-text',
  'target-text',
  'scale-text',
  'axis-text',
  'flag-text',
  'break-text',
] as const;
export type Kind = (typeof kinds)[number];

export const classOf = (kind: Kind): string => `chart-${kind}`;

type Paint = { readonly fill: string; readonly stroke: string };

const stroke = (colour: string): Paint => ({ fill: 'none', stroke: colour });
const fill = (colour: string): Paint => ({ fill: colour, stroke: 'none' });

type Tones = {
  readonly ink: string;
  readonly subtle: string;
  readonly faint: string;
  readonly rule: string;
  readonly act: string;
  readonly plan: string;
  readonly planText: string;
  readonly ground: string;
};

/** The light theme's tokens (`platform/web/styles/tokens.css`), written out: a file has no stylesheet. */
export const lightTones: Tones = {
  ink: '#13211e',
  subtle: '#4a5651',
  faint: '#596560',
  rule: '#6f7a75',
  act: '#c04f08',
  plan: '#1f66b0',
  planText: '#1a5796',
  ground: '#ffffff',
};

/** Black and greys that survive a copier: a signal is told by its shape. */
const printTones: Tones = {
  ink: '#000000',
  subtle: '#222222',
  faint: '#333333',
  rule: '#555555',
  act: '#000000',
  plan: '#000000',
  planText: '#000000',
  ground: '#ffffff',
};

const paints = (tones: Tones): Readonly<Record<Kind, Paint>> => ({
  limit: stroke(tones.rule),
  centre: stroke(tones.rule),
  'centre-dashed': stroke(tones.rule),
  target: stroke(tones.plan),
  flag: stroke(tones.rule),
  break: stroke(tones.rule),
  tick: stroke(tones.rule),
  line: stroke(tones.ink),
  dot: fill(tones.ink),
  hollow: { fill: tones.ground, stroke: tones.ink },
  signal: fill(tones.act),
  gain: fill(tones.plan),
  'line-text': fill(tones.subtle),
  'target-text': fill(tones.planText),
  'scale-text': fill(tones.faint),
  'axis-text': fill(tones.faint),
  'flag-text': fill(tones.subtle),
  'break-text': fill(tones.subtle),
});

const fixed = { light: paints(lightTones), print: paints(printTones) };

/** Attributes that colour a kind. On a page the class does; `none` stays, so that no line is ever a black area. */
export function paintOf(kind: Kind, ink: Ink): Readonly<Record<string, string>> {
  if (ink !== 'css') return fixed[ink][kind];
  return fixed.light[kind].fill === 'none'
    ? { class: classOf(kind), fill: 'none' }
    : { class: classOf(kind) };
}
