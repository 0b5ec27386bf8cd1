/** The questions of a wave as markup in one language: each a step of its own, shown by the script one at a time. */
import type { Language } from '#platform/contract/language.ts';
import { escaped } from '#surveys/ballot-markup.ts';
import { ballotText as text } from '#surveys/ballot-text.ts';
import type { BallotPaper } from '#surveys/ballot-view.ts';
import type { Group } from '#surveys/group.ts';
import type { Instrument, InstrumentItem } from '#surveys/instrument.ts';
import { longestWords } from '#surveys/limits.ts';

/** What a step asks for, as the script has it: words, one of a number of steps, or one of a group's options. */
export type Step = { readonly id: string; readonly key: string; readonly kind: 'mark' | 'words' | 'group' };

/** The steps in their order: what the instrument asks, then where one works. */
export const stepsOf = ({ instrument, groups }: Pick<BallotPaper, 'instrument' | 'groups'>): Step[] => [
  ...instrument.items.map(
    ({ key, kind }): Step => ({ id: `i-${key}`, key, kind: kind === 'text' ? 'words' : 'mark' }),
  ),
  ...groups.map(({ key }): Step => ({ id: `g-${key}`, key, kind: 'group' })),
];

/** What the company has written is in its own language, also on a page in another: it is read aloud in that one. */
export const inOwn = (written: Language, language: Language): string =>
  written === language ? '' : ` lang="${written}"`;

export const questionsIn = (
  { instrument, groups, writtenIn }: Pick<BallotPaper, 'instrument' | 'groups' | 'writtenIn'>,
  language: Language,
): string =>
  [
    ...instrument.items.map((item) => questionOf(item, instrument, language)),
    ...groups.map((group) => groupOf(group, language, inOwn(writtenIn, language))),
  ].join('');

const section = (id: string, inside: string): string =>
  `<section class="step question" id="${id}" hidden>${inside}</section>`;

const heading = (id: string, eyebrow: string, words: string, own = ''): string =>
  `<span class="eyebrow">${escaped(eyebrow)}</span><h1 tabindex="-1" id="${id}-asked"${own}>${escaped(words)}</h1>`;

function questionOf(item: InstrumentItem, { themes, scales }: Instrument, language: Language): string {
  const theme = themes.find(({ key }) => key === item.theme)?.name[language] ?? '';
  const id = `i-${item.key}`;
  const head = heading(id, theme, item.text[language]);
  if (item.kind === 'text') return section(id, wordsOf(id, head, language));
  const labels = item.levels ?? scales.find(({ key }) => key === item.scale)?.labels ?? [];
  const choices = labels.map((label, at) => choice(id, String(at + 1), label[language], at + 1));
  const skip = choice(id, '-', text.doNotKnow[language], 0);
  return section(id, fieldset(head, choices.join('') + skip));
}

function groupOf({ key, name, options }: Group, language: Language, own: string): string {
  const id = `g-${key}`;
  const choices = options.map((option, at) => choice(id, option.key, option.name, at + 1, own));
  const head = heading(id, text.aboutYou[language], name, own);
  const skip = choice(id, '-', text.willNotSay[language], 0);
  return section(
    id,
    `${fieldset(head, choices.join('') + skip)}<p class="hint">${escaped(text.groupHint[language])}</p>`,
  );
}

const fieldset = (head: string, choices: string): string =>
  `<fieldset><legend>${head}</legend><div class="choices">${choices}</div></fieldset>`;

/** The number is the key that chooses it. No option can be called `-`, which is none of them. */
const choice = (id: string, value: string, label: string, number: number, own = ''): string =>
  `<label data-number="${number}"${number === 0 ? ' class="skip"' : ''}><input type="radio" name="${id}" value="${value}"><span${own}>${escaped(label)}</span></label>`;

const wordsOf = (id: string, head: string, language: Language): string =>
  `${head}<p class="hint" id="${id}-hint">${escaped(text.wordsHint[language])}</p>` +
  `<textarea name="${id}" rows="6" maxlength="${longestWords}" aria-labelledby="${id}-asked" aria-describedby="${id}-hint ${id}-left"></textarea>` +
  `<p class="hint left" id="${id}-left"></p>`;
