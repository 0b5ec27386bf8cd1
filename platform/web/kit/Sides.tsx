import type { ReactNode } from 'react';

const sides = ['employer', 'employees'] as const;
type Side = (typeof sides)[number];

type Props = {
  label: string;
  names: Readonly<Record<Side, string>>;
  children: (side: Side) => ReactNode;
};

/** Both parties beside each other, the same size: filled is management, ring is the employees, everywhere. */
export function Sides({ label, names, children }: Props) {
  return (
    <dl className="sides" aria-label={label}>
      {sides.map((side) => (
        <div key={side} className={`side side-${side}`}>
          <dt>{names[side]}</dt>
          <dd>{children(side)}</dd>
        </div>
      ))}
    </dl>
  );
}
