import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { CallRefused, problemOf } from '#platform/web/call.ts';
import { CheckboxField, TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import type { BeatPreview, BeatRhythm } from '#programme/beat-change.ts';
import type { MovableBeat } from '#programme/beats-shown.ts';
import { journeyText } from '#programme/journey-text.ts';
import { moveText as text } from '#programme/move-text.ts';
import { BeatFields } from '#programme/web/BeatFields.tsx';
import { detailOf, draftOf, isDay, type MoveDraft, movesDay } from '#programme/web/move-draft.ts';
import { beatIn, useBeatChange, useBeatPreview } from '#programme/web/use-beat.ts';
import '#programme/web/beats.css';

type Props = { company: string; beat: MovableBeat; onClose: () => void };

/** One visit or meeting moved to another day, or agreed on in hours, way and place; the rhythm is shown as it is written. */
export function MoveBeatDialog({ company, beat, onClose }: Props) {
  const t = useSay();
  const language = pageLanguage();
  const toast = useToast();
  const [id, setId] = useState(makeId);
  const [draft, setDraft] = useState<MoveDraft>(() => draftOf(beat));
  const [reason, setReason] = useState('');
  const [although, setAlthough] = useState(false);
  const [unclear, setUnclear] = useState<CallRefused | null>(null);
  const { change, restore, busy, error } = useBeatChange(company, beat);
  const detail = detailOf(draft, beat);
  const moves = movesDay(draft, beat);
  const asks = moves && isDay(draft.date) ? detail : null;
  const { preview, problem } = useBeatPreview(company, beat, asks);
  const { name, subject } = beat;

  const edit = (next: MoveDraft) => {
    setDraft(next);
    setAlthough(false);
    setUnclear(null);
    // Another day is another act: only pressing again for the same one is a retry.
    setId(makeId());
  };
  const day = (date: string) => writeDay(date, language, 'said');
  const takeBack = () =>
    void restore((back) =>
      toast({ message: t(text.restored, { name, date: day(back?.date ?? beat.date) }) }),
    );
  const save = () => {
    if (!detail) return setUnclear(hoursProblem(t));
    change({ change: id, detail, reason: moves ? reason : '', although }, (view) => {
      onClose();
      const now = beatIn(view, subject, beat.key)?.date ?? draft.date;
      const message = moves ? t(text.moved, { name, date: day(now) }) : t(text.arranged, { name });
      toast({ message, undo: { label: t(journeyText.undo), act: takeBack } });
    });
  };
  return (
    <FormDialog
      wide
      title={t(text.title, { name })}
      lead={t(text.lead, { date: day(beat.planned) })}
      act={moves ? t(text.actMove, { subject }) : t(text.actArrange)}
      busy={busy}
      error={unclear ?? error}
      onSend={save}
      onClose={onClose}
    >
      <BeatFields draft={draft} problem={unclear ?? error ?? problem} onChange={edit}>
        {moves && (
          <>
            <div className="beat-rhythm" aria-live="polite">
              {preview && <Rhythm {...preview} />}
            </div>
            {preview && preview.warnings.length > 0 && (
              <Note tone="act">
                <b>{t(text.thinkOver)}</b>
                <ul className="beat-warnings">
                  {preview.warnings.map(({ code, message }) => (
                    <li key={`${code} ${message}`}>{message}</li>
                  ))}
                </ul>
                <CheckboxField
                  name="although"
                  label={t(text.although)}
                  checked={although}
                  onChange={setAlthough}
                />
              </Note>
            )}
            <TextArea
              name="reason"
              label={t(text.reason)}
              hint={t(text.reasonHint)}
              problem={problemOf(error, 'reason')}
              value={reason}
              onChange={setReason}
            />
          </>
        )}
      </BeatFields>
    </FormDialog>
  );
}

const hoursProblem = (t: Say) => {
  const message = t(text.hoursBoth);
  return new CallRefused(400, { code: 'missing', message, problems: [{ field: 'from', message }] });
};

/** «Nå: 10 arbeidsdager siden forrige, 10 til neste», and below it what it becomes. */
function Rhythm({ before, after }: Pick<BeatPreview, 'before' | 'after'>) {
  const t = useSay();
  return (
    <>
      <p className="subtle">{t(text.rhythmNow, { words: daysWords(before, t) })}</p>
      <p>
        <b>{t(text.rhythmAfter, { words: daysWords(after, t) })}</b>
      </p>
    </>
  );
}

function daysWords({ since, until }: BeatRhythm, t: Say): string {
  if (since !== null && until !== null) return t(text.rhythmBoth, { since, until });
  if (since !== null) return t(text.rhythmSince, { since });
  return until !== null ? t(text.rhythmUntil, { until }) : t(text.rhythmAlone);
}
