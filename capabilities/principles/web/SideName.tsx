import type { Side } from '#people/contract.ts';
import { useSay } from '#platform/web/say.ts';
import { principlesText as text } from '#principles/principles-text.ts';

/** A party by its sign and name: filled is management, ring is the employees, everywhere. */
export function SideName({ side }: { side: Side }) {
  const t = useSay();
  return (
    <span className={`side-name side-${side}`}>
      {t(side === 'employer' ? text.management : text.employees)}
    </span>
  );
}
