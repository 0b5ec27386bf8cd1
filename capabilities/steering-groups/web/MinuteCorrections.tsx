import { useState } from 'react';
import { writeMoment } from '#platform/contract/dates.ts';
import { problemOf } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { SelectField, TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import type { MeetingView } from '#steering-groups/meeting-view.ts';
import { minuteText as text } from '#steering-groups/minute-text.ts';
import type { Minutes } from '#steering-groups/minute-view.ts';
import { minuteWritingText as writing } from '#steering-groups/minute-writing-text.ts';
import { useMeetingAct } from '#steering-groups/web/use-meeting.ts';

type Props = { view: MeetingView; minutes: Minutes };

/** What has been put right since both signed; what they signed stays as it was. */
export function MinuteCorrections({ view, minutes }: Props) {
  const t = useSay();
  const [adding, setAdding] = useState(false);
  const { corrections, entries, sealed } = minutes;
  if (!sealed || (corrections.length === 0 && !view.may.correct)) return null;
  const numberOf = (entry: string | null) => entries.find((one) => one.entry === entry)?.number ?? null;
  return (
    <section className="minutes-item" aria-labelledby="corrections-title">
      <h2 id="corrections-title" className="minutes-kind">
        {t(text.corrections)}
      </h2>
      <div className="minutes-what">
        {corrections.map(({ correction, entry, words, by, at }) => {
          const n = numberOf(entry);
          return (
            <div key={correction} className="minutes-correction">
              <b className="small">{n === null ? t(text['of-whole']) : t(text['of-decision'], { n })}</b>
              <p className="minutes-text">{words}</p>
              <p className="small subtle">
                {t(text['corrected-by'], { name: by, at: writeMoment(at, pageLanguage()) })}
              </p>
            </div>
          );
        })}
        {view.may.correct && (
          <Button kind="second" onClick={() => setAdding(true)}>
            {t(writing.correct)}
          </Button>
        )}
      </div>
      {adding && <CorrectDialog view={view} minutes={minutes} onClose={() => setAdding(false)} />}
    </section>
  );
}

function CorrectDialog({ view, minutes, onClose }: Props & { onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const correction = useOneId();
  const [entry, setEntry] = useState('');
  const [words, setWords] = useState('');
  const { company, meeting } = view;
  const { run, busy, error } = useMeetingAct(steeringGroups.correctMinutes, company.company);
  const params = { company: company.company, meeting };
  const send = () =>
    run({ params, body: { correction, entry: entry || null, words } }, () => {
      toast({ message: t(writing.corrected) });
      onClose();
    });
  const decisions = minutes.entries.filter(({ number, struck }) => number !== null && !struck);
  return (
    <FormDialog
      title={t(writing.correct)}
      lead={t(writing['correct-lead'])}
      act={t(writing.correct)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <SelectField
        name="entry"
        label={t(writing['correct-what'])}
        value={entry}
        problem={problemOf(error, 'entry')}
        onChange={setEntry}
        options={[
          { value: '', label: t(text['of-whole']) },
          ...decisions.map((one) => ({
            value: one.entry,
            label: `${t(text['decision-n'], { n: one.number ?? 0 })}: ${one.title.value}`,
          })),
        ]}
      />
      <TextArea
        name="words"
        label={t(writing['correct-words'])}
        value={words}
        problem={problemOf(error, 'words')}
        onChange={setWords}
      />
    </FormDialog>
  );
}
