import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Side } from '#people/contract.ts';
import { problemOf } from '#platform/web/call.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import { meetingPageText as text } from '#steering-groups/meeting-page-text.ts';
import { MeetingSideField } from '#steering-groups/web/MeetingSideField.tsx';
import { pageOf } from '#steering-groups/web/meeting-words.ts';
import { useMeetingAct } from '#steering-groups/web/use-meeting.ts';

type Props = { company: string; sides: readonly Side[]; onClose: () => void };

/** Calls a meeting beside those of the journey. */
export function MeetingCallDialog({ company, sides, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const navigate = useNavigate();
  const meeting = useOneId();
  const [draft, setDraft] = useState({ date: '', place: '', why: '' });
  const [side, setSide] = useState<Side | null>(null);
  const { run, busy, error } = useMeetingAct(steeringGroups.callMeeting, company);
  const field = (name: 'date' | 'place' | 'why') => ({
    name,
    label: t(text[name]),
    value: draft[name],
    problem: problemOf(error, name),
    onChange: (value: string) => setDraft((now) => ({ ...now, [name]: value })),
  });
  const send = () =>
    run({ params: { company }, body: { meeting, ...draft, side } }, () => {
      toast({ message: t(text.called) });
      onClose();
      void navigate({ to: pageOf(company, meeting) });
    });
  return (
    <FormDialog
      title={t(text.call)}
      lead={t(text['call-lead'])}
      act={t(text['call-act'])}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <DateField {...field('date')} />
      <TextField {...field('place')} />
      <TextArea {...field('why')} />
      <MeetingSideField sides={sides} value={side} problem={problemOf(error, 'side')} onChange={setSide} />
    </FormDialog>
  );
}
