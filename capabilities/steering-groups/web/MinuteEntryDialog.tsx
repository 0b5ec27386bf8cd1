import { useState } from 'react';
import type { Side } from '#people/contract.ts';
import { problemOf } from '#platform/web/call.ts';
import { SelectField, TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';
import type { AgendaItem } from '#steering-groups/agenda-view.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import type { MeetingView } from '#steering-groups/meeting-view.ts';
import { minuteText } from '#steering-groups/minute-text.ts';
import type { EntryKind, Minutes } from '#steering-groups/minute-view.ts';
import { minuteWritingText as text } from '#steering-groups/minute-writing-text.ts';
import { MeetingSideField } from '#steering-groups/web/MeetingSideField.tsx';
import { draftOfTerm, MinuteTermFields, termBody } from '#steering-groups/web/MinuteTermFields.tsx';
import { useMeetingAct } from '#steering-groups/web/use-meeting.ts';

type Props = {
  view: MeetingView;
  minutes: Minutes;
  item: AgendaItem;
  kind: EntryKind;
  onClose: () => void;
};

/** A first writing of an entry: what it needs to stand. From then on it is written in where it stands. */
export function MinuteEntryDialog({ view, minutes, item, kind, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const entry = useOneId();
  const decisions = minutes.entries.filter(
    (one) => one.kind === 'decision' && one.item === item.key && !one.struck,
  );
  const [title, setTitle] = useState('');
  const [words, setWords] = useState('');
  const [decision, setDecision] = useState(decisions.at(-1)?.entry ?? '');
  const [principle, setPrinciple] = useState('');
  const [side, setSide] = useState<Side | null>(null);
  const [term, setTerm] = useState(() => draftOfTerm(null));
  const { company, meeting, may, principles } = view;
  const { run, busy, error } = useMeetingAct(steeringGroups.writeEntry, company.company);
  const hasTitle = kind === 'decision' || kind === 'action';
  const body = {
    entry,
    kind,
    item: item.key,
    title: hasTitle ? title : '',
    text: kind === 'action' ? '' : words,
    ...(kind === 'dissent' && { decision: decision || null, side }),
    ...(kind === 'decision' && { principle: principle || null }),
    ...(kind === 'action' && termBody(term)),
  };
  const send = () =>
    run({ params: { company: company.company, meeting }, body }, () => {
      toast({ message: t(text['written-down']) });
      onClose();
    });
  return (
    <FormDialog
      wide
      title={t(text[`new-${kind}`])}
      lead={kind === 'dissent' ? t(text['dissent-lead']) : item.title}
      act={t(text.save)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      {hasTitle && (
        <TextField
          name="title"
          label={t(kind === 'decision' ? text['decision-title'] : text['action-title'])}
          value={title}
          problem={problemOf(error, 'title')}
          onChange={setTitle}
        />
      )}
      {kind === 'dissent' && decisions.length > 0 && (
        <SelectField
          name="decision"
          label={t(text['about-decision'])}
          value={decision}
          problem={problemOf(error, 'decision')}
          onChange={setDecision}
          options={[
            ...decisions.map((one) => ({
              value: one.entry,
              label: `${t(minuteText['decision-n'], { n: one.number ?? 0 })}: ${one.title.value}`,
            })),
            { value: '', label: t(text['about-matter']) },
          ]}
        />
      )}
      {kind !== 'action' && (
        <TextArea
          name="text"
          label={t(
            kind === 'decision'
              ? text['decision-text']
              : kind === 'dissent'
                ? text['dissent-text']
                : text['information-text'],
          )}
          value={words}
          problem={problemOf(error, 'text')}
          onChange={setWords}
        />
      )}
      {kind === 'decision' && principles.length > 0 && (
        <SelectField
          name="principle"
          label={t(text.principle)}
          value={principle}
          problem={problemOf(error, 'principle')}
          onChange={setPrinciple}
          options={[
            { value: '', label: t(text['principle-none']) },
            ...principles.map((one) => ({ value: one.principle, label: one.name })),
          ]}
        />
      )}
      {kind === 'dissent' && (
        <MeetingSideField
          sides={may.voices}
          value={side}
          problem={problemOf(error, 'side')}
          onChange={setSide}
        />
      )}
      {kind === 'action' && <MinuteTermFields view={view} draft={term} error={error} onChange={setTerm} />}
    </FormDialog>
  );
}
