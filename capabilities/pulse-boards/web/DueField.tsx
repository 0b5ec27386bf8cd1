import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { entryText as text } from '#pulse-boards/entry-text.ts';
import { readNearDay } from '#pulse-boards/near-day.ts';
import { PaperField } from '#pulse-boards/web/PaperField.tsx';
import type { PaperDesk } from '#pulse-boards/web/use-paper.ts';

type Props = {
  name: string;
  what: string;
  paper: PaperDesk;
  value: string;
  onChange: (due: string) => void;
  column?: string;
};

/** A day as it stands on the sheet, with day and month enough, and how it was read. */
export function DueField({ name, what, paper, value, onChange, column }: Props) {
  const t = useSay();
  const read = readNearDay(value, paper.day);
  return (
    <PaperField
      name={name}
      shown={t(text.due)}
      label={t(text.of, { field: t(text.due), what })}
      column={column}
      numeric
      value={value}
      onChange={onChange}
      problem={paper.problemAt(name)}
      says={read ? writeDay(read, pageLanguage(), 'brief') : undefined}
    />
  );
}
