import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import type { Say } from '#platform/web/say.ts';
import { anchoringPageText } from '#steering-groups/anchoring-page-text.ts';
import { groupMandateText } from '#steering-groups/group-mandate-text.ts';
import { groupPageText as text } from '#steering-groups/group-page-text.ts';
import { groupText } from '#steering-groups/group-text.ts';
import type { GroupChange, GroupMember, GroupView, Headline } from '#steering-groups/group-view.ts';

type Count = Readonly<{ employer: number; employees: number }>;

export const capital = (words: string): string => words.charAt(0).toLocaleUpperCase() + words.slice(1);

/** Members of each party, in words: «Tre og tre», «To mot fire», «Ansattsiden mangler». */
export function parityWords(count: Count, t: Say): string {
  const { employer, employees } = count;
  if (employer === 0 && employees === 0) return t(text.absentBoth);
  if (employer === 0 || employees === 0)
    return t(text.absent, { side: employer === 0 ? 'employer' : 'employees' });
  return capital(countWords(count, t));
}

function countWords({ employer, employees }: Count, t: Say): string {
  const words = { employer: t(text.number, { n: employer }), employees: t(text.number, { n: employees }) };
  return t(Math.abs(employer - employees) > 1 ? text.against : text.even, words);
}

export const parityLabels = (count: Count, t: Say) => {
  const words = parityWords(count, t);
  return {
    employer: t(text.employer),
    employees: t(text.employees),
    balanced: words,
    uneven: words,
    missing: words,
  };
};

/** The page's first line. */
export function headlineWords(line: Headline, t: Say, language: Language): string {
  switch (line.code) {
    case 'none':
      return t(text.headNone);
    case 'side-missing':
      return t(text.headSideMissing, { side: line.side });
    case 'uneven':
      return t(text.headUneven, { parity: parityWords(line, t) });
    case 'chair-missing':
      return t(text.headChairMissing);
    case 'mandate-empty':
      return t(text.headMandateEmpty);
    case 'mandate-incomplete':
      return t(text.headMandateIncomplete, {
        left: line.left,
        words: capital(t(text.number, { n: line.left })),
      });
    case 'mandate-unsigned':
      return t(text.headMandateUnsigned);
    case 'signature-missing':
      return t(text.headSignatureMissing, { side: line.side });
    case 'changed-since':
      return t(text.headChangedSince);
    case 'anchoring-due':
      return t(anchoringPageText.titleLeft, { count: 1, body: t(anchoringPageText[line.body]) });
    case 'next-meeting':
      return t(text.headNextMeeting, { day: writeDay(line.date, language, 'said') });
    case 'running':
      return t(text.headRunning, { parity: countWords(line, t) });
  }
}

/** When somebody sits in the group, as far as it is worth saying. */
export function timeWords({ from, to, state }: GroupMember, t: Say, language: Language): string {
  const day = (date: string) => writeDay(date, language, 'long');
  if (to === null) return t(text.since, { date: day(from) });
  if (state === 'now') return t(text.until, { date: day(to) });
  return t(text.between, { from: day(from), to: day(to) });
}

/** One thing that is otherwise than in what both signed. */
export function changeWords(change: GroupChange, t: Say): string {
  const words = groupMandateText;
  switch (change.kind) {
    case 'words':
      return t(words.changeWords, { part: t(words[change.part]) });
    case 'joined':
      return t(words.changeJoined, { name: change.name });
    case 'left':
      return t(words.changeLeft, { name: change.name });
    case 'dates':
      return t(words.changeDates, { name: change.name });
    case 'post':
      return change.name
        ? t(words.changePost, { post: change.post, name: change.name })
        : t(words.changeNoPost, { post: change.post });
  }
}

export const isStanding = ({ state }: GroupMember): boolean => state === 'now' || state === 'coming';

/** Why whoever looks cannot sign, where a signature is missing; undefined when they can. */
export function whyNotSign({ may, mandate }: GroupView, t: Say): string | undefined {
  const words = groupMandateText;
  switch (may.whyNotSign) {
    case null:
      return undefined;
    case 'not-a-party':
      return t(words.whyParty);
    case 'own-side-has':
      return t(words.whyOwn);
    case 'same-person':
      return t(words.whySame);
    case 'not-ready':
      return mandate.stop ? t(stopWords[mandate.stop]) : undefined;
  }
}

const stopWords = {
  'one-side-only': groupText['one-side-only'],
  'chair-needed': groupText['chair-needed'],
  'mandate-incomplete': groupText['mandate-incomplete'],
} as const;
