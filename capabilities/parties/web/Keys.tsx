import type { ReactNode } from 'react';
import { actText } from '#parties/act-text.ts';
import { partiesText as text } from '#parties/parties-text.ts';
import { dayOf } from '#parties/web/words.ts';
import { type Side, sides } from '#people/contract.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Word = { by: string; at: string };

type Props = {
  given: Readonly<Record<Side, Word | null>>;
  /** Who may speak for each party: named where a word is missing. */
  names?: Readonly<Record<Side, readonly string[]>>;
  /** What one may do for a side, under its word. */
  act?: (side: Side) => ReactNode;
};

/** The two keys, side by side and the same size: filled is management, ring is the employees, broken is missing. */
export function Keys({ given, names, act }: Props) {
  const t = useSay();
  const language = pageLanguage();
  return (
    <dl className="keys">
      {sides.map((side) => {
        const word = given[side];
        const who = names?.[side].join(', ') || 'none';
        return (
          <div key={side} className={`key key-${side}${word ? '' : ' key-missing'}`}>
            <dt>{t(text[side])}</dt>
            <dd>
              <span className="key-word">
                {word
                  ? t(actText.saidYesOn, { name: word.by, date: dayOf(word.at, language) })
                  : t(actText.missingFrom, { names: who })}
              </span>
              {act?.(side)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
