import type { Side } from '#people/contract.ts';
import { RadioField } from '#platform/web/kit/Field.tsx';
import { useSay } from '#platform/web/say.ts';
import { meetingPageText as text } from '#steering-groups/meeting-page-text.ts';

type Props = {
  sides: readonly Side[];
  value: Side | null;
  problem?: string | undefined;
  onChange: (side: Side) => void;
};

/** For whom it is done, asked only of those who hold roles on both sides. */
export function MeetingSideField({ sides, value, problem, onChange }: Props) {
  const t = useSay();
  if (sides.length < 2) return null;
  return (
    <RadioField
      name="side"
      label={t(text['for-side'])}
      value={value ?? ''}
      problem={problem}
      onChange={(side) => onChange(side as Side)}
      options={sides.map((side) => ({ value: side, label: t(text[side]) }))}
    />
  );
}
