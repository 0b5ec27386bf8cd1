import { writeMoment } from '#platform/contract/dates.ts';
import type { DocumentPart, DocumentPicture } from '#platform/contract/document.ts';
import type { Language, Phrase } from '#platform/contract/language.ts';
import { type PhraseValues, say } from '#platform/contract/say.ts';
import { definitionText } from '#samsyn/definition-text.ts';
import { documentText } from '#samsyn/document-text.ts';
import { pageText as text } from '#samsyn/page-text.ts';
import type { SamsynPicture, TopicView } from '#samsyn/samsyn-view.ts';
import {
  higherOf,
  reasonOf,
  restsOn,
  titleOf,
  writeChange,
  writeIndex,
  writePoint,
  writeShare,
  writeWhen,
} from '#samsyn/sentence.ts';
import { verdictText } from '#samsyn/verdict-text.ts';

type DocumentInput = {
  company: string;
  picture: SamsynPicture;
  /** ISO 8601 in UTC. */
  now: string;
};

/** How far apart the parties stood and stand, on one page. */
export function samsynDocument(
  { company, picture, now }: DocumentInput,
  language: Language,
): DocumentPicture {
  const t = (phrase: Phrase, values?: PhraseValues) => say(phrase, language, values);
  const heading = (words: string): DocumentPart => ({ part: 'heading', level: 2, text: words });
  const measured = picture.topics.filter(({ start }) => start !== null);
  const { index, talk } = picture;
  const at = (time: TopicView['start']) =>
    time ? `${writePoint(time.point, language)} (${writeWhen(time, language)})` : '–';
  return {
    title: titleOf(picture, language),
    language,
    paper: 'a4',
    orientation: 'portrait',
    // It is read in one look: the definitions stay on the same page as the numbers.
    margins: 'narrow',
    eyebrow: `${company} · ${t(text.eyebrow)}`,
    lead: t(text.lead),
    made: t(documentText.made, { at: writeMoment(now, language) }),
    company,
    parts: [
      {
        part: 'table',
        caption: t(text.topics),
        columns: [
          { head: t(text.topic), width: 2 },
          { head: t(text.start), width: 3 },
          { head: t(text.now), width: 3 },
          { head: t(text.change), width: 2 },
          { head: t(text.verdict), width: 2 },
        ],
        rows: picture.topics.map((topic) => [
          t(verdictText[topic.topic]),
          at(topic.start),
          at(topic.now),
          topic.change ? writeChange(topic.change, language) : '–',
          t(verdictText[topic.verdict]),
        ]),
      },
      {
        part: 'list',
        items: picture.topics.flatMap((topic) => {
          const latest = topic.now ?? topic.start;
          const rests = latest && `${t(text.rests)} ${restsOn(topic, latest, language)}.`;
          return `${t(verdictText[topic.topic])}: ${[reasonOf(topic, language), rests].filter(Boolean).join(' ')}`;
        }),
      },
      ...(index.later === null
        ? []
        : [
            {
              part: 'facts',
              rows: [
                {
                  label: t(text.index),
                  value: [
                    writeIndex(index, language),
                    t(verdictText[index.verdict]),
                    t(text['index-questions'], { count: index.compared }),
                  ].join(' · '),
                },
              ],
            } as const,
          ]),
      ...(talk.length === 0
        ? []
        : [
            heading(t(text.talk)),
            {
              part: 'list',
              ordered: true,
              items: talk.map((one) =>
                `${one.name} (${writeShare(one.distance)}). ${higherOf(one, language)}`.trim(),
              ),
            } as const,
          ]),
      heading(t(definitionText.heading)),
      ...measured.map(({ topic }) => ({
        part: 'paragraph' as const,
        tone: 'subtle' as const,
        text: `${t(verdictText[topic])}. ${t(definitionText[topic])}`,
      })),
      {
        part: 'paragraph',
        tone: 'subtle',
        text: `${t(definitionText.margin)} ${t(definitionText.version, { version: picture.definition })}.`,
      },
    ],
  };
}
