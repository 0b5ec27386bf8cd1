import type { z } from 'zod';
import type { Language, Phrase, Phrases } from '#platform/contract/language.ts';
import type { Refusal, RefusalBody } from '#platform/contract/refusal.ts';
import { generalRefusals, shapeProblems } from '#platform/contract/refusal-text.ts';
import { say } from '#platform/contract/say.ts';

type Issue = z.core.$ZodIssue;

const forbidden = new Set(['not-yours-to-do', 'wrong-origin', 'second-factor-needed', 'token-scope']);

/** HTTP status of a refusal, decided here and nowhere else. */
export function statusOf(code: string): number {
  if (code === 'not-signed-in') return 401;
  if (forbidden.has(code)) return 403;
  if (code === 'too-many-attempts') return 429;
  if (code === 'not-found') return 404;
  if (code.startsWith('already-')) return 409;
  if (code === 'too-large') return 413;
  if (code === 'our-fault') return 500;
  if (code === 'try-again-soon') return 503;
  if (code === 'invalid' || code === 'not-readable') return 400;
  return 422;
}

/** A refusal in the person's words. `text` is the room's phrases; general codes have their own. */
export function refusalBody(refusal: Refusal, language: Language, text: Phrases): RefusalBody {
  const phrase = text[refusal.refused] ?? (generalRefusals as Phrases)[refusal.refused];
  if (!phrase) throw new Error(`The refusal "${refusal.refused}" has no wording.`);
  const message = sentence(say(phrase, language, refusal.values ?? {}));
  const lines = refusal.lines ?? (refusal.field ? [message] : []);
  return {
    code: refusal.refused,
    message,
    problems: lines.map((line) => ({ field: refusal.field ?? '', message: line })),
  };
}

/** What is wrong with the shape of a body or query: one problem per field, all of them at once. */
export function shapeRefusalBody(issues: readonly Issue[], language: Language, text: Phrases): RefusalBody {
  const problems = issues.flatMap((issue) => problemsOf(issue, language, text));
  return {
    code: 'invalid',
    message: say(generalRefusals.invalid, language, { count: problems.length }),
    problems,
  };
}

function problemsOf(issue: Issue, language: Language, text: Phrases): RefusalBody['problems'] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: [...issue.path, key].join('.'),
      message: say(shapeProblems.unknown, language, { field: key }),
    }));
  }
  const field = issue.path.join('.');
  const label = fieldName(issue.path, language, text);
  const { phrase, values } = phraseOf(issue);
  return [{ field, message: sentence(say(phrase, language, { field: label, ...values })) }];
}

function fieldName(path: readonly PropertyKey[], language: Language, text: Phrases): string {
  const name = [...path].reverse().find((part) => typeof part === 'string');
  const phrase = text[`field-${String(name)}`];
  return phrase ? say(phrase, language) : String(name ?? '');
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function phraseOf(issue: Issue): { phrase: Phrase; values?: Record<string, number> } {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null) return { phrase: shapeProblems.missing };
      return { phrase: issue.expected === 'number' ? shapeProblems.number : shapeProblems.format };
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) <= 1) return { phrase: shapeProblems.missing };
      return { phrase: shapeProblems.least, values: { limit: Number(issue.minimum) } };
    case 'too_big':
      return {
        phrase: issue.origin === 'string' ? shapeProblems.longest : shapeProblems.most,
        values: { limit: Number(issue.maximum) },
      };
    case 'invalid_format':
      return { phrase: issue.format === 'date' ? shapeProblems.date : shapeProblems.format };
    case 'custom':
      return { phrase: issue.params?.format === 'date' ? shapeProblems.date : shapeProblems.format };
    case 'invalid_value':
      return { phrase: shapeProblems.choice };
    default:
      return { phrase: shapeProblems.format };
  }
}
