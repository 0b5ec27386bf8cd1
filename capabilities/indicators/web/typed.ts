import { formText } from '#indicators/form-text.ts';
import { readTyped, type Typed } from '#indicators/read-typed.ts';
import { CallRefused } from '#platform/web/call.ts';
import { pageLanguage, type Say } from '#platform/web/say.ts';

/** What cannot be sent, told as the server would tell it: in the summary and at the field. */
export function refuseFields(wrong: Readonly<Record<string, string>>): CallRefused {
  const problems = Object.entries(wrong).map(([field, message]) => ({ field, message }));
  return new CallRefused(400, { code: 'not-a-number', message: problems[0]!.message, problems });
}

/** Why something typed is no number that can be sent, in words. */
export const wordTyped = (kind: Exclude<Typed['kind'], 'number'>, written: string, t: Say): string =>
  t(kind === 'either' ? formText.numberUnclear : formText.numberNeeded, { written: written.trim() });

/** The number in a field (null when it is empty), or why it is none. */
export function readField(field: string, written: string, unit: string, t: Say): number | null | CallRefused {
  const typed = readTyped(written, { unit, language: pageLanguage() });
  if (typed.kind === 'number') return typed.value;
  return typed.kind === 'empty' ? null : refuseFields({ [field]: wordTyped(typed.kind, written, t) });
}
