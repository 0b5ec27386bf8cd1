import { partiesText as text } from '#parties/parties-text.ts';
import type { Side } from '#people/contract.ts';
import { RadioField } from '#platform/web/kit/Field.tsx';
import { useSay } from '#platform/web/say.ts';

/** Asked of whoever holds a role on each side, and of nobody else. */
export function SideChoice({
  sides,
  side,
  problem,
  onChange,
}: {
  sides: readonly Side[];
  side: Side | null;
  problem?: string;
  onChange: (side: Side) => void;
}) {
  const t = useSay();
  if (sides.length < 2) return null;
  return (
    <RadioField
      name="side"
      label={t(text.forWhom)}
      value={side ?? ''}
      problem={problem}
      onChange={(value) => onChange(value as Side)}
      options={sides.map((value) => ({ value, label: t(text[value]) }))}
    />
  );
}
