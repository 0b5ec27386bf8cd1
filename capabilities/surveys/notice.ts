import { writeDay } from '#platform/contract/dates.ts';
import { say } from '#platform/contract/say.ts';
import type { InFive } from '#surveys/instrument.ts';
import { noticeText as text } from '#surveys/notice-text.ts';
import type { Plan } from '#surveys/wave-view.ts';

/** What is read out of a survey, in five languages side by side: a workplace has more than one. */
export function noticeOf(
  { title, opensOn, meetingOn }: Plan,
  known: { lastDay: string; isOpen: boolean; page: string },
): InFive {
  const { lastDay, isOpen, page } = known;
  const inLanguage = (language: keyof InFive): string => {
    const day = (date: string) => writeDay(date, language, 'said');
    const values = { title, page, opens: day(opensOn), closes: day(lastDay), meeting: day(meetingOn) };
    return say(isOpen ? text.open : text.notYet, language, values);
  };
  return {
    nb: inLanguage('nb'),
    nn: inLanguage('nn'),
    en: inLanguage('en'),
    sv: inLanguage('sv'),
    pl: inLanguage('pl'),
  };
}
