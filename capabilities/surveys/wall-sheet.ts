import { osloDay, writeDay, writeMoment } from '#platform/contract/dates.ts';
import type { DocumentPart, DocumentPicture } from '#platform/contract/document.ts';
import type { Language, Phrase } from '#platform/contract/language.ts';
import { type PhraseValues, say } from '#platform/contract/say.ts';
import { barsSvg } from '#surveys/bar-svg.ts';
import { doingSvg } from '#surveys/form-svg.ts';
import { resultText } from '#surveys/result-text.ts';
import {
  betweenWords,
  byMean,
  changeWords,
  headlines,
  labelsOf,
  type Shown,
  shownItems,
  stepsAloud,
  toldChanges,
  wholeWords,
} from '#surveys/result-words.ts';
import type { ResultsView } from '#surveys/results-page-view.ts';
import { sheetWordsText as text } from '#surveys/sheet-words-text.ts';
import { talkSteps } from '#surveys/talk-guide.ts';
import { talkGuideText } from '#surveys/talk-guide-text.ts';

export type Around = {
  language: Language;
  /** ISO 8601 in UTC. */
  now: string;
  /** To read and type, and as the SVG file of a code to scan. */
  address: string;
  square: string;
};

/** A sheet is one sheet: where changes are told of there is room for fewer statements, never for smaller ones. */
const onWall = { first: 3, withChanges: 2, changes: 3 } as const;

/** The results on one A3 sheet: what most and fewest agree with, what changed, and room for what is done. */
export function wallSheet(view: ResultsView, around: Around): DocumentPicture {
  const { language, now, address, square } = around;
  const t = (phrase: Phrase, values?: PhraseValues) => say(phrase, language, values);
  const ranked = byMean(shownItems(view));
  const [first, ...rest] = headlines(view, language);
  const isLevels = ranked[0]?.item.kind === 'levels';
  const told = toldChanges(view);
  const shown = told.length > 0 ? onWall.withChanges : onWall.first;
  const top = ranked.slice(0, shown);
  const bottom = ranked.slice(Math.max(shown, ranked.length - shown)).toReversed();
  const isHeld = osloDay(now) > view.meetingOn;
  const heading = (phrase: Phrase): DocumentPart => ({ part: 'heading', level: 2, text: t(phrase) });
  const labels = ranked[0] && !isLevels ? labelsOf(view.instrument, ranked[0].item) : [];
  return {
    title: first!,
    language,
    paper: 'a3',
    orientation: 'portrait',
    margins: 'narrow',
    eyebrow: `${view.company.name} · ${view.title}`,
    lead: `${rest.length > 0 ? `${rest.join(' ')} ` : ''}${t(text.answeredShort, { answers: view.answers, people: view.people })} ${t(
      isHeld ? resultText.talked : resultText.talk,
      {
        day: writeDay(view.meetingOn, language, 'saidFull'),
      },
    )}.`,
    made: t(text.made, { when: writeMoment(now, language) }),
    company: view.company.name,
    parts: [
      ...(top.length === 0 ? [] : [heading(isLevels ? text.mostLevels : text.most)]),
      ...(top.length === 0 ? [] : [statementsPart(view, top, language)]),
      ...(bottom.length === 0 ? [] : [heading(isLevels ? text.leastLevels : text.least)]),
      ...(bottom.length === 0 ? [] : [statementsPart(view, bottom, language)]),
      ...(labels.length === 0
        ? []
        : [
            {
              part: 'paragraph',
              tone: 'subtle',
              text: t(text.barKey, { labels: labels.map((label) => label[language]).join(' · ') }),
            } as const,
          ]),
      ...changedParts(view, told, language),
      heading(text.doThis),
      {
        part: 'drawing',
        svg: doingSvg([t(text.what), t(text.who), t(text.when)], square, `${t(text.all)}: ${address}`),
        alt: t(text.square, { address }),
      },
    ],
  };
}

/** Statements with their bars; aloud they are sentences. */
function statementsPart(view: ResultsView, shown: readonly Shown[], language: Language): DocumentPart {
  const instead = (one: Shown) => wholeWords(one, view.tables.atLeast, language);
  const lines = shown.map((one) => ({
    words: one.item.text[language],
    note: one.item.reversed ? say(resultText.reversed, language) : null,
    counts: one.row.whole.counts,
    instead: instead(one),
  }));
  const aloud = shown.map((one) =>
    say(resultText.bar, language, {
      statement: one.item.text[language],
      steps: stepsAloud(view, one, language).join(', ') || instead(one),
    }),
  );
  return { part: 'drawing', svg: barsSvg(lines), alt: aloud.join(' ') };
}

function changedParts(view: ResultsView, told: readonly Shown[], language: Language): DocumentPart[] {
  if (!view.since) return [{ part: 'note', text: say(text.firstTime, language) }];
  if (told.length === 0) return [{ part: 'note', text: say(text.noneChanged, language) }];
  return [
    { part: 'heading', level: 2, text: say(text.changed, language) },
    {
      part: 'list',
      items: told.slice(0, onWall.changes).map(({ item, row }) => {
        const between = betweenWords(row.change!, language);
        const change = changeWords(row.change!, language);
        return `${item.text[language]} ${change}${between ? ` (${between})` : ''}.`;
      }),
    },
  ];
}

/** How a team talks about it in half an hour, on A4. */
export function talkGuide(
  view: ResultsView,
  { language, now }: Pick<Around, 'language' | 'now'>,
): DocumentPicture {
  const t = (phrase: Phrase, values?: PhraseValues) => say(phrase, language, values);
  const heading = (phrase: Phrase): DocumentPart => ({ part: 'heading', level: 2, text: t(phrase) });
  return {
    title: t(talkGuideText.title),
    language,
    paper: 'a4',
    orientation: 'portrait',
    margins: 'narrow',
    eyebrow: `${view.company.name} · ${view.title}`,
    lead: t(talkGuideText.purpose),
    made: t(text.made, { when: writeMoment(now, language) }),
    company: view.company.name,
    parts: [
      {
        part: 'note',
        text: `${headlines(view, language).join(' ')} ${t(resultText.answered, { answers: view.answers, people: view.people })}.`,
      },
      heading(talkGuideText.before),
      {
        part: 'list',
        items: (['before-sheet', 'before-time', 'before-pair'] as const).map((key) => t(talkGuideText[key])),
      },
      heading(talkGuideText.steps),
      ...talkSteps.map(
        ({ key, minutes }, i): DocumentPart => ({
          part: 'item',
          label: String(i + 1),
          side: t(talkGuideText.minutes, { count: minutes }),
          parts: [{ part: 'paragraph', text: t(talkGuideText[key]) }],
        }),
      ),
      heading(talkGuideText.avoid),
      {
        part: 'list',
        items: (['avoid-guess', 'avoid-defend', 'avoid-promise'] as const).map((key) =>
          t(talkGuideText[key]),
        ),
      },
      heading(talkGuideText.unsure),
      { part: 'paragraph', text: t(talkGuideText['unsure-text']) },
    ],
  };
}
