/**
 * Where somebody is in a survey, and what they have answered so far. States: `start` (promise and code) → `question`,
 * one for each step → `overview` → `sending` → `thanks`. A question reached from the overview leads back to it.
 */
import { type Answer, answerAsBytes, answerBytes, asPrinted, signs, tokenLength } from '#surveys/ballot.ts';
import type { Step } from '#surveys/ballot-questions.ts';

/** As they are chosen on the page; null is "do not know", or will not say. */
export type Answers = {
  readonly marks: Readonly<Record<string, number | null>>;
  readonly groups: Readonly<Record<string, string | null>>;
  readonly words: Readonly<Record<string, string>>;
};

export type Flow = {
  readonly screen: 'start' | 'question' | 'overview' | 'sending' | 'thanks';
  readonly at: number;
  /** Whether the question was opened from the overview. */
  readonly isReviewing: boolean;
  readonly answers: Answers;
};

export type Act =
  | { readonly do: 'begin' | 'next' | 'back' | 'send' | 'refused' | 'taken' | 'wipe' }
  | { readonly do: 'open'; readonly at: number }
  | { readonly do: 'choose'; readonly step: Step; readonly value: string };

export const noAnswers: Answers = { marks: {}, groups: {}, words: {} };
export const atStart: Flow = { screen: 'start', at: 0, isReviewing: false, answers: noAnswers };

export function flowAfter(flow: Flow, act: Act, steps: number): Flow {
  switch (act.do) {
    case 'begin':
      return { ...flow, screen: 'question', isReviewing: false };
    case 'next':
      if (flow.screen !== 'question') return flow;
      return flow.isReviewing || flow.at + 1 >= steps
        ? { ...flow, screen: 'overview', isReviewing: false }
        : { ...flow, at: flow.at + 1 };
    case 'back':
      if (flow.screen === 'overview') return { ...flow, screen: 'question', at: steps - 1 };
      if (flow.screen !== 'question') return flow;
      if (flow.isReviewing) return { ...flow, screen: 'overview', isReviewing: false };
      return flow.at === 0 ? { ...flow, screen: 'start' } : { ...flow, at: flow.at - 1 };
    case 'open':
      return { ...flow, screen: 'question', at: act.at, isReviewing: true };
    case 'choose':
      return { ...flow, answers: chosen(flow.answers, act.step, act.value) };
    case 'send':
      return { ...flow, screen: 'sending' };
    case 'refused':
      return { ...flow, screen: 'overview' };
    case 'taken':
      return { ...atStart, screen: 'thanks' };
    case 'wipe':
      return atStart;
  }
}

/** The value of a choice that is none. */
const none = '-';

function chosen(answers: Answers, { kind, key }: Step, value: string): Answers {
  if (kind === 'words') return { ...answers, words: { ...answers.words, [key]: value } };
  if (kind === 'group')
    return { ...answers, groups: { ...answers.groups, [key]: value === none ? null : value } };
  return { ...answers, marks: { ...answers.marks, [key]: value === none ? null : Number(value) } };
}

/** The value of a step's choice or field as the page has it; null when nothing was chosen. */
export function chosenIn({ marks, groups, words }: Answers, { kind, key }: Step): string | null {
  if (kind === 'words') return words[key] ?? null;
  const value = kind === 'group' ? groups[key] : marks[key];
  return value === undefined ? null : value === null ? none : String(value);
}

/** Questions nothing was said to; one that asks for words may be left empty. */
export const unanswered = (answers: Answers, steps: readonly Step[]): number =>
  steps.filter((step) => step.kind !== 'words' && chosenIn(answers, step) === null).length;

/** What is sealed: without what was left empty, or not to be told. */
export function answerOf({ marks, groups, words }: Answers): Answer {
  const told = Object.entries(groups).filter((entry): entry is [string, string] => entry[1] !== null);
  const written = Object.entries(words).map(([key, said]) => [key, said.trim()] as const);
  return {
    marks,
    groups: Object.fromEntries(told),
    words: Object.fromEntries(written.filter(([, said]) => said !== '')),
  };
}

/** How many signs too long the words are together for an answer to be sealed; 0 when it fits. */
export function signsTooMany(answers: Answers): number {
  const answer = answerOf(answers);
  if (answerAsBytes(answer)) return 0;
  return new TextEncoder().encode(JSON.stringify(answer)).length - answerBytes;
}

export type Typed = { readonly code: string; readonly problem: null | 'short' | 'signs' };

/** A code of one of some lengths as it was typed, and what is wrong with it. */
export function readTyped(typed: string, lengths: readonly number[] = [tokenLength]): Typed {
  const code = asPrinted(typed);
  if ([...code].some((sign) => !signs.includes(sign))) return { code, problem: 'signs' };
  return { code, problem: lengths.includes(code.length) ? null : 'short' };
}
