import type { ReactNode } from 'react';
import { formText } from '#indicators/form-text.ts';
import { type Side, sides } from '#people/contract.ts';
import { useSay } from '#platform/web/say.ts';

/** Management and employees side by side, the same size, each with its word and what one may do for it. */
export function SidesPanel({
  word,
  act,
}: {
  word: (side: Side) => ReactNode;
  act: (side: Side) => ReactNode;
}) {
  const t = useSay();
  return (
    <dl className="depth-sides">
      {sides.map((side) => (
        <div key={side}>
          <dt>{t(formText[side])}</dt>
          <dd>
            {word(side)}
            {act(side)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
