import { formProblemText as text } from '#lean-status/form-problem-text.ts';
import type { FileProblem } from '#lean-status/instrument-file.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import { yamlProblemText } from '#platform/contract/yaml-file-text.ts';

const problemText = { ...yamlProblemText, ...text };

/** One line for a person: `file.yaml, line 14: dimensions[2].key. What is wrong. What to do.` */
export const describeFormProblem = (
  { code, line, path, values }: FileProblem,
  file: string,
  language: Language,
): string =>
  say(text.place, language, {
    file,
    line,
    path: path || 'none',
    sentence: say(problemText[code], language, values),
  });
