import type { ReactNode } from 'react';
import { pageText as text } from '#ambitions/page-text.ts';
import { type Side, sides } from '#people/contract.ts';
import { useSay } from '#platform/web/say.ts';

/** Both parties beside each other, the same size: filled is management, ring is the employees, everywhere. */
export function TwoSides({ label, children }: { label: string; children: (side: Side) => ReactNode }) {
  const t = useSay();
  return (
    <dl className="two-sides" aria-label={label}>
      {sides.map((side) => (
        <div key={side} className={`two-side two-side-${side}`}>
          <dt>{t(text[side])}</dt>
          <dd>{children(side)}</dd>
        </div>
      ))}
    </dl>
  );
}
