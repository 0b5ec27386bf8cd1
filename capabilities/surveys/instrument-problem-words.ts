/** What is wrong with an instrument and what to do about it, one row per problem code. */
import type { Language, Phrase } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import { yamlPlaceText, yamlProblemText } from '#platform/contract/yaml-file-text.ts';
import { contentProblemText } from '#surveys/instrument-content-text.ts';
import { fileProblemText } from '#surveys/instrument-file-text.ts';
import type { Finding, InstrumentProblem, ProblemCode } from '#surveys/instrument-problem.ts';

/** One row for every code: a code without words is a type error. */
const problemText: Readonly<Record<ProblemCode, Phrase>> = {
  ...yamlProblemText,
  ...fileProblemText,
  ...contentProblemText,
};

/** What is wrong and what to do, without a place. */
export const describeFinding = (
  { code, values }: Pick<Finding, 'code' | 'values'>,
  language: Language,
): string => say(problemText[code], language, values);

/** One line for a person: `file.yaml, line 14: what is wrong. What to do.` */
export const describeProblem = (problem: InstrumentProblem, language: Language): string =>
  say(yamlPlaceText.line, language, {
    file: problem.file,
    line: problem.line,
    sentence: describeFinding(problem, language),
  });
