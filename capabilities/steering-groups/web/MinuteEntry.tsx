import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { WrittenField } from '#platform/web/kit/WrittenField.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import type { MeetingView } from '#steering-groups/meeting-view.ts';
import { minuteText } from '#steering-groups/minute-text.ts';
import type { Entry, EntryField } from '#steering-groups/minute-view.ts';
import { minuteWritingText as text } from '#steering-groups/minute-writing-text.ts';
import { MinuteTermDialog } from '#steering-groups/web/MinuteTermDialog.tsx';
import { useFieldWriter, useMeetingAct } from '#steering-groups/web/use-meeting.ts';

type Props = { view: MeetingView; entry: Entry };

/** What an entry is called: «Vedtak 11», «Tiltak». */
export const labelOf = ({ kind, number }: Entry, t: Say): string =>
  number === null ? t(text[`add-${kind}`]) : t(minuteText['decision-n'], { n: number });

/** An entry while it is written: its fields, who does it and when, and the way to strike it. */
export function MinuteEntry({ view, entry }: Props) {
  const t = useSay();
  const toast = useToast();
  const [changing, setChanging] = useState(false);
  const { company, meeting } = view;
  const { run, busy, error } = useMeetingAct(steeringGroups.strikeEntry, company.company);
  const params = { company: company.company, meeting, entry: entry.entry };
  const strike = (struck: boolean, then?: () => void) =>
    run({ params, body: { striking: makeId(), struck } }, then);
  const label = labelOf(entry, t);
  if (entry.struck)
    return (
      <div className="minute-entry minute-struck">
        <p className="small subtle">
          <b>{label}</b> <s>{entry.title.value || entry.text.value}</s>
        </p>
        <p className="small subtle">{t(text['struck-by'], { name: entry.struck.by })}</p>
        {entry.may.write && (
          <Button kind="quiet" icon="undo" busy={busy} onClick={() => strike(false)}>
            {t(text.restore)}
          </Button>
        )}
      </div>
    );
  return (
    <div className={`minute-entry minute-entry-${entry.kind}`}>
      <p className="minute-entry-head">
        <b>{entry.side ? t(minuteText.dissent, { name: entry.written.by, side: entry.side }) : label}</b>
      </p>
      <Fields view={view} entry={entry} />
      {entry.term && (
        <p className="minute-term">
          <span>
            {t(text['owner-and-due'], {
              name: entry.term.ownerName,
              date: writeDay(entry.term.due, pageLanguage(), 'brief'),
            })}
          </span>
          <Button kind="quiet" onClick={() => setChanging(true)}>
            {t(text['change-term'])}
          </Button>
        </p>
      )}
      {entry.principle && (
        <p className="small subtle">{t(minuteText.principle, { name: entry.principle.name })}</p>
      )}
      {entry.may.write && (
        <Button
          kind="quiet"
          busy={busy}
          aria-label={t(text['strike-of'], { what: label })}
          onClick={() =>
            strike(true, () =>
              toast({
                message: t(text.struck),
                undo: { label: t(text.undo), act: () => strike(false) },
              }),
            )
          }
        >
          {t(text.strike)}
        </Button>
      )}
      {error && <Note tone="act">{error.message}</Note>}
      {changing && <MinuteTermDialog view={view} entry={entry} onClose={() => setChanging(false)} />}
    </div>
  );
}

function Fields({ view, entry }: Props) {
  const t = useSay();
  const write = useFieldWriter(view.company.company, view.meeting);
  const hasTitle = entry.kind === 'decision' || entry.kind === 'action';
  const field = (name: EntryField, label: string, longest: number, multiline: boolean) => (
    <WrittenField
      name={`${name}-${entry.entry}`}
      label={label}
      value={entry[name]}
      longest={longest}
      multiline={multiline}
      disabled={!entry.may.write}
      {...(!entry.may.write && entry.side && { why: t(text['only-theirs'], { side: entry.side }) })}
      onWrite={(value, writing) => write(entry.entry, name, value, writing)}
    />
  );
  if (entry.kind === 'action') return field('title', t(text['action-title']), 200, false);
  return (
    <>
      {hasTitle && field('title', t(text['decision-title']), 200, false)}
      {field('text', t(textLabel(entry)), 5000, true)}
    </>
  );
}

const textLabel = ({ kind }: Entry) =>
  kind === 'decision'
    ? text['decision-text']
    : kind === 'dissent'
      ? text['dissent-text']
      : text['information-text'];
