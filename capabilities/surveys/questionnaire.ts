import { writeDay, writeMoment } from '#platform/contract/dates.ts';
import type { DocumentPart, DocumentPicture } from '#platform/contract/document.ts';
import type { Language, Phrase } from '#platform/contract/language.ts';
import { type PhraseValues, say } from '#platform/contract/say.ts';
import { choicesSvg, codeSvg, gridSvg, linesSvg } from '#surveys/form-svg.ts';
import type { Instrument, InstrumentItem } from '#surveys/instrument.ts';
import { labelsOf } from '#surveys/result-words.ts';
import { sheetWordsText as text } from '#surveys/sheet-words-text.ts';
import type { Plan } from '#surveys/wave-view.ts';

export type Asked = {
  company: string;
  instrument: Instrument;
  plan: Pick<Plan, 'title' | 'groups'>;
  lastDay: string;
  /** Where answers are typed in. */
  address: string;
  now: string;
};

/** The questions as they are on the page, for those who prefer a pen. */
export function questionnaire(asked: Asked, language: Language): DocumentPicture {
  const { company, instrument, plan, lastDay, address, now } = asked;
  const t = (phrase: Phrase, values?: PhraseValues) => say(phrase, language, values);
  const day = writeDay(lastDay, language, 'saidFull');
  return {
    title: plan.title,
    language,
    paper: 'a4',
    orientation: 'portrait',
    margins: 'narrow',
    eyebrow: `${company} · ${instrument.name[language]}`,
    lead: t(text.lastDay, { day, minutes: instrument.minutes }),
    made: t(text.made, { when: writeMoment(now, language) }),
    company,
    parts: [
      { part: 'paragraph', text: instrument.purpose[language] },
      { part: 'note', text: `${t(text.handIn, { address })} ${t(text.handwriting)}` },
      { part: 'heading', level: 2, text: t(text.code) },
      { part: 'drawing', svg: codeSvg(), alt: t(text.codeAlt), width: 0.7 },
      ...plan.groups.flatMap(({ name, options }): DocumentPart[] => [
        { part: 'heading', level: 3, text: name },
        ticks([...options.map((option) => option.name), t(text.wontSay)]),
      ]),
      ...instrument.themes.flatMap((theme) => themeParts(instrument, theme, language)),
    ],
  };
}

function themeParts(
  instrument: Instrument,
  theme: Instrument['themes'][number],
  language: Language,
): DocumentPart[] {
  const items = instrument.items.filter((item) => item.theme === theme.key);
  if (items.length === 0) return [];
  const scales = items.filter(({ kind }) => kind === 'scale');
  const heading: DocumentPart = { part: 'heading', level: 2, text: theme.name[language] };
  const others = items.filter(({ kind }) => kind !== 'scale');
  return [
    heading,
    ...(scales.length > 0 ? [scaleTable(instrument, scales, language)] : []),
    ...others.flatMap((item) =>
      item.kind === 'levels' ? levelParts(item, language) : wordParts(item, language),
    ),
  ];
}

/** Statements under each other, one box for each step. */
function scaleTable(
  instrument: Instrument,
  items: readonly InstrumentItem[],
  language: Language,
): DocumentPart {
  const heads = [
    ...labelsOf(instrument, items[0]!).map((label) => label[language]),
    say(text.unsure, language),
  ];
  const rows = items.map((item) => item.text[language]);
  return { part: 'drawing', svg: gridSvg(heads, rows), alt: `${rows.join(' ')} ${heads.join(' · ')}` };
}

const ticks = (choices: readonly string[]): DocumentPart => ({
  part: 'drawing',
  svg: choicesSvg(choices),
  alt: choices.join(' · '),
});

const levelParts = (item: InstrumentItem, language: Language): DocumentPart[] => [
  { part: 'heading', level: 3, text: item.text[language] },
  ticks([...(item.levels ?? []).map((level) => level[language]), say(text.unsure, language)]),
];

const wordParts = (item: InstrumentItem, language: Language): DocumentPart[] => [
  { part: 'heading', level: 3, text: item.text[language] },
  { part: 'paragraph', tone: 'subtle', text: say(text.noNames, language) },
  { part: 'drawing', svg: linesSvg(), alt: say(text.linesAlt, language) },
];
