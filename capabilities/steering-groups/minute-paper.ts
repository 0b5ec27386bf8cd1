import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import type { AgendaItem } from '#steering-groups/agenda-view.ts';
import { groupPageText } from '#steering-groups/group-page-text.ts';
import { meetingPageText } from '#steering-groups/meeting-page-text.ts';
import type { MeetingView } from '#steering-groups/meeting-view.ts';
import { minuteText as text } from '#steering-groups/minute-text.ts';
import type { Entry, Minutes } from '#steering-groups/minute-view.ts';

/** Minutes as they are read, on the page and on paper: what was decided, under which matter, with its dissent. */
export type PaperSection = {
  entry: Entry;
  /** The number of the matter on the agenda. */
  matter: number;
  /** Dissent about this decision. */
  dissents: Entry[];
};

export type Paper = {
  sections: PaperSection[];
  actions: Entry[];
  /** The matters the actions came from. */
  actionMatters: number[];
  matters: { n: number; item: AgendaItem; noted: boolean }[];
};

export function paperOf(view: MeetingView, minutes: Minutes): Paper {
  const items = view.agenda.filter(({ state }) => state !== 'withdrawn');
  const matterOf = new Map(items.map(({ key }, i) => [key, i + 1]));
  const standing = minutes.entries.filter(({ struck }) => !struck);
  const noted = new Set(standing.map(({ item }) => item));
  // A struck decision is read too: its number would be missing otherwise.
  const read = minutes.entries.filter(({ struck, number }) => !struck || number !== null);
  const shown = new Set(read.map(({ entry }) => entry));
  const alone = (entry: Entry) =>
    entry.kind !== 'action' &&
    !(entry.kind === 'dissent' && entry.decision !== null && shown.has(entry.decision));
  const sections = read
    .filter(alone)
    .map((entry) => ({
      entry,
      matter: matterOf.get(entry.item) ?? 0,
      dissents: standing.filter(({ decision }) => decision === entry.entry),
    }))
    .toSorted((a, b) => a.matter - b.matter);
  const actions = standing.filter(({ kind }) => kind === 'action');
  return {
    sections,
    actions,
    actionMatters: [...new Set(actions.map(({ item }) => matterOf.get(item) ?? 0))].sort((a, b) => a - b),
    matters: items.map((item, i) => ({ n: i + 1, item, noted: noted.has(item.key) })),
  };
}

const listed = (parts: readonly string[], language: Language): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(parts);

/** «To vedtak, tre tiltak og én uenighet. Mangler underskrift fra ledelsen.» */
export function leadOf(minutes: Minutes, language: Language): string {
  const standing = minutes.entries.filter(({ struck }) => !struck);
  const parts = (['decision', 'action', 'dissent'] as const).flatMap((kind) => {
    const count = standing.filter((one) => one.kind === kind).length;
    return count > 0
      ? [
          say(meetingPageText[`${kind}s`], language, {
            count,
            words: say(groupPageText.number, language, { n: count }),
          }),
        ]
      : [];
  });
  const came = parts.length > 0 ? `${capital(listed(parts, language))}.` : say(text.nothing, language);
  return `${came} ${signingSentence(minutes, language)}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function signingSentence({ sealed, signatures }: Minutes, language: Language): string {
  if (sealed) return say(text['both-signed'], language);
  const missing = signatures.filter(({ state }) => state !== 'signed');
  if (missing.length > 1) return say(text['missing-both'], language);
  return say(text['missing-one'], language, { side: missing[0]?.side ?? 'employer' });
}

/** «Sak 1–3» where they follow each other, «Sak 1, 4» where they do not. */
export function mattersOf(numbers: readonly number[], language: Language): string {
  const [first, ...rest] = numbers;
  if (first === undefined) return '';
  if (rest.length === 0) return say(text['matter-n'], language, { n: first });
  const follows = rest.every((n, i) => n === first + i + 1);
  const list = follows ? `${first}–${rest.at(-1)}` : numbers.join(', ');
  return say(text['matters-n'], language, { list });
}

/** When a dissent comes up again, or what its side has said of it; empty where nothing is to be told. */
export function dissentSentence(entry: Entry, view: MeetingView, language: Language): string {
  const { dissent } = entry;
  if (!dissent) return '';
  if (dissent.state !== 'open' && dissent.said)
    return say(dissent.state === 'settled' ? text['said-settled'] : text['said-on-record'], language, {
      name: dissent.said.by,
      date: writeDay(dissent.said.at.slice(0, 10), language, 'date'),
    });
  const { following } = view;
  if (!following) return say(text.again, language);
  const date = writeDay(following.date, language, 'said');
  return following.n === null
    ? say(text['again-date'], language, { date })
    : say(text['again-n'], language, { n: following.n, date });
}

/** How an action stands, as a mark: one that is only written down, or was given up, is none of ours to judge. */
export const actionMark = ({ action }: Entry): 'plan' | 'deviation' | 'silent' => {
  if (!action || action.state === 'dropped') return 'silent';
  return action.state === 'late' ? 'deviation' : 'plan';
};

/** How an action stands, in words. */
export function actionWord({ action }: Entry, language: Language): string {
  if (!action) return say(text['state-written'], language);
  return say(text[`state-${action.state}`], language, { days: action.daysLate });
}

export const eyebrowOf = ({ company, n }: MeetingView, language: Language): string =>
  n === null
    ? say(text['eyebrow-extra'], language, { company: company.name })
    : say(text.eyebrow, language, { company: company.name, n });
