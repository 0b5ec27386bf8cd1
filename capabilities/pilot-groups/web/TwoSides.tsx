import type { ReactNode } from 'react';
import { type Side, sides } from '#people/contract.ts';
import { pageText as text } from '#pilot-groups/page-text.ts';
import { useSay } from '#platform/web/say.ts';

/** Both parties beside each other, the same size: filled is management, ring is the employees, everywhere. */
export function TwoSides({ label, children }: { label: string; children: (side: Side) => ReactNode }) {
  const t = useSay();
  return (
    <dl className="pilot-sides" aria-label={label}>
      {sides.map((side) => (
        <div key={side} className={`pilot-side pilot-side-${side}`}>
          <dt>{t(text[side])}</dt>
          <dd>{children(side)}</dd>
        </div>
      ))}
    </dl>
  );
}
