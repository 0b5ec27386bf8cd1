import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import { gateText as text } from '#programme/gate-text.ts';
import { journeyText } from '#programme/journey-text.ts';
import type { Gate } from '#programme/phase-view.ts';

/** The one sentence about a gate now: open, and without what; ready; or how much is missing. */
export function gateHeadline({ name, missing, openedWithout, state }: Gate, language: Language): string {
  const wordOf = (n: number) => say(journeyText.numberWord, language, { n });
  if (state === 'open') {
    const count = openedWithout.length;
    if (count === 0) return say(text.open, language, { name });
    return say(text.openWithout, language, { name, count, left: wordOf(count) });
  }
  if (missing.length === 0) return say(text.ready, language, { name });
  const left = wordOf(missing.length);
  return say(text.missingBefore, language, {
    name,
    count: missing.length,
    left: left.charAt(0).toUpperCase() + left.slice(1),
  });
}
