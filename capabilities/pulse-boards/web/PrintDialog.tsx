import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Dialog } from '#platform/web/kit/Dialog.tsx';
import { RadioField } from '#platform/web/kit/Field.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { cardText } from '#pulse-boards/card-text.ts';
import { dayAfter } from '#pulse-boards/day-chips.ts';
import { type PaperSize, paperSizes } from '#pulse-boards/paper-endpoints.ts';
import { mondayBefore } from '#pulse-boards/paper-order.ts';
import { printText as text } from '#pulse-boards/print-text.ts';

type Props = { company: string; board: string; today: string; onClose: () => void };

/** The board on paper: how large, and of which week. */
export function PrintDialog({ company, board, today, onClose }: Props) {
  const t = useSay();
  const [size, setSize] = useState<PaperSize>('A3');
  const [day, setDay] = useState(mondayBefore(today));
  const weeks = [mondayBefore(today), dayAfter(mondayBefore(today), 7)];
  return (
    <Dialog
      open
      title={t(text.title)}
      onClose={onClose}
      actions={
        <>
          <LinkButton
            icon="print"
            href={`/api/pulse-boards/companies/${company}/boards/${board}/paper?size=${size}&day=${day}`}
          >
            {t(text.open)}
          </LinkButton>
          <Button kind="quiet" onClick={onClose}>
            {t(cardText.close)}
          </Button>
        </>
      }
    >
      <p>{t(text.lead)}</p>
      <RadioField
        name="size"
        label={t(text.size)}
        value={size}
        onChange={(chosen) => setSize(chosen as PaperSize)}
        options={paperSizes.map((value) => ({ value, label: t(text[`size-${value}`]) }))}
      />
      <RadioField
        name="week"
        label={t(text.week)}
        value={day}
        onChange={setDay}
        options={weeks.map((value, i) => ({
          value,
          label: t(i === 0 ? text.thisWeek : text.nextWeek, {
            day: writeDay(value, pageLanguage(), 'date'),
          }),
        }))}
      />
    </Dialog>
  );
}
