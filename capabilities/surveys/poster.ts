import { writeDay, writeMoment } from '#platform/contract/dates.ts';
import type { DocumentPicture } from '#platform/contract/document.ts';
import type { Language, Phrase } from '#platform/contract/language.ts';
import { type PhraseValues, say } from '#platform/contract/say.ts';
import { slipPrintText as text } from '#surveys/slip-print-text.ts';
import type { Plan } from '#surveys/wave-view.ts';

type Known = {
  plan: Plan;
  lastDay: string;
  /** Where one answers, as people type it. */
  page: string;
  /** That address to scan, as an SVG file. It holds no secret: whoever scans it still needs a slip. */
  square: string;
  fingerprint: string;
  company: string;
  language: Language;
  /** When it is made, ISO 8601 in UTC. */
  now: string;
};

/** A sheet for the wall: what is asked and why, until when, how one answers, and what one can rely on. */
export function wavePoster(known: Known): DocumentPicture {
  const { plan, lastDay, page, square, fingerprint, company, language, now } = known;
  const t = (phrase: Phrase, values?: PhraseValues) => say(phrase, language, values);
  const day = (date: string) => writeDay(date, language, 'said');
  return {
    title: plan.title,
    language,
    paper: 'a4',
    orientation: 'portrait',
    eyebrow: company,
    lead: t(text.posterLead, { opens: day(plan.opensOn), closes: day(lastDay) }),
    made: t(text.made, { when: writeMoment(now, language) }),
    company,
    parts: [
      ...(plan.reason ? [{ part: 'paragraph', text: plan.reason } as const] : []),
      { part: 'heading', level: 2, text: t(text.posterHow) },
      {
        part: 'list',
        ordered: true,
        items: [t(text.posterSlip, { address: page }), t(text.posterOwn), t(text.posterOnce)],
      },
      {
        part: 'drawing',
        svg: square,
        alt: t(text.posterSquare, { address: page }),
        caption: `${page}. ${t(text.posterNoSecret)}`,
        width: 0.28,
      },
      { part: 'heading', level: 2, text: t(text.posterPromise) },
      {
        part: 'list',
        items: [
          t(text.posterNobody),
          t(text.posterLeast, { least: plan.atLeast }),
          t(text.posterFirst, { date: day(plan.meetingOn) }),
        ],
      },
      { part: 'paragraph', tone: 'subtle', text: t(text.check, { fingerprint }) },
    ],
  };
}
