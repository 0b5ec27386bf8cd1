import { at, fill } from '#surveys/web/ballot/draw-page.ts';
import { readTyped } from '#surveys/web/ballot/flow.ts';

/** Says what is wrong with the code, or with nothing that all is well. */
export function sayOfCode(words: string): void {
  const field = at('code');
  at('code-error').textContent = words;
  field.setAttribute('aria-invalid', String(words !== ''));
  if (words !== '') field.focus();
}

/** The code that was typed; null when it cannot be one, which is said. */
export function readCode(words: Readonly<Record<string, string>>): string | null {
  const { code, problem } = readTyped(at<HTMLInputElement>('code').value);
  const said = problem === null ? '' : words[problem === 'signs' ? 'codeSigns' : 'codeShort']!;
  sayOfCode(fill(said, { n: code.length }));
  return problem === null ? code : null;
}
