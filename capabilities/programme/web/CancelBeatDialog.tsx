import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { ReasonDialog } from '#platform/web/kit/ReasonDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import type { MovableBeat } from '#programme/beats-shown.ts';
import { journeyText } from '#programme/journey-text.ts';
import { moveText as text } from '#programme/move-text.ts';
import { useBeatChange } from '#programme/web/use-beat.ts';

type Props = { company: string; beat: MovableBeat; onClose: () => void };

/** A visit or meeting called off, with the reason that stays; the message that follows has the way back. */
export function CancelBeatDialog({ company, beat, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const [id] = useState(makeId);
  const { change, restore, busy, error } = useBeatChange(company, beat);
  const { name, subject } = beat;
  const day = (date: string) => writeDay(date, pageLanguage(), 'said');
  const takeBack = () =>
    void restore((back) =>
      toast({ message: t(text.restored, { name, date: day(back?.date ?? beat.date) }) }),
    );
  const save = (reason: string) =>
    change({ change: id, detail: { kind: 'cancelled' }, reason }, () => {
      onClose();
      toast({ message: t(text.cancelled, { name }), undo: { label: t(journeyText.undo), act: takeBack } });
    });
  return (
    <ReasonDialog
      title={t(text.cancelTitle, { name })}
      lead={capital(t(text.cancelLead, { date: writeDay(beat.date, pageLanguage(), 'full') }))}
      label={t(text.cancelReason)}
      hint={t(text.reasonHint)}
      act={t(text.actCancel, { subject })}
      busy={busy}
      error={error}
      onSend={save}
      onClose={onClose}
    />
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
