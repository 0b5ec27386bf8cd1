import type { ReactNode } from 'react';
import type { Side } from '#people/contract.ts';
import { pageText as text } from '#pilot-groups/page-text.ts';
import { Sides } from '#platform/web/kit/Sides.tsx';
import { useSay } from '#platform/web/say.ts';

/** Both parties beside each other, by the names this room has for them. */
export function TwoSides({ label, children }: { label: string; children: (side: Side) => ReactNode }) {
  const t = useSay();
  return (
    <Sides label={label} names={{ employer: t(text.employer), employees: t(text.employees) }}>
      {children}
    </Sides>
  );
}
