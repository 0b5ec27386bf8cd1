import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import type { Say } from '#platform/web/say.ts';
import { agendaText as text } from '#steering-groups/agenda-text.ts';
import type { AgendaLine } from '#steering-groups/agenda-view.ts';
import { meetingPageText } from '#steering-groups/meeting-page-text.ts';

/** Why a line stands on the agenda, as a sentence. */
export function whyOf(line: AgendaLine, language: Language): string {
  return say(text[`why-${line.reason}`], language, {
    who: line.who ?? '',
    side: line.side ?? 'employees',
    date: line.date ? writeDay(line.date, language, 'said') : '',
    days: line.daysLate,
  });
}

/** Who decides about it, or what the meeting is to decide; what somebody asked for says that itself. */
export function decidesOf(line: AgendaLine, language: Language): string | null {
  const by = {
    dissent: text['decides-dissent'],
    gate: text['decides-both'],
    deliverable: text[line.reason === 'deliverable-half' ? 'decides-half' : 'decides-deliverable'],
    action: text['decides-owner'],
    promise: text['decides-owner'],
    questioned: text['decides-questioned'],
    signal: text['decides-signal'],
    own: null,
  }[line.kind];
  return by && say(by, language, { who: line.who ?? '', side: line.side ?? 'employees' });
}

/** «Møte 4», or that it is an extra one. */
export const nameOf = (n: number | null, t: Say): string =>
  n === null ? t(meetingPageText.extra) : t(meetingPageText['meeting-n'], { n });

export const pageOf = (company: string, meeting = ''): string =>
  `/companies/${company}/steering-group/meetings${meeting && `/${meeting}`}`;
