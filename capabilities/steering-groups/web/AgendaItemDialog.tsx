import { useState } from 'react';
import type { Side } from '#people/contract.ts';
import { problemOf } from '#platform/web/call.ts';
import { TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import { meetingPageText as text } from '#steering-groups/meeting-page-text.ts';
import type { MeetingView } from '#steering-groups/meeting-view.ts';
import { MeetingSideField } from '#steering-groups/web/MeetingSideField.tsx';
import { useMeetingAct } from '#steering-groups/web/use-meeting.ts';

/** Asks to have something taken up, in somebody's own words. */
export function AgendaItemDialog({ view, onClose }: { view: MeetingView; onClose: () => void }) {
  const t = useSay();
  const toast = useToast();
  const item = useOneId();
  const [title, setTitle] = useState('');
  const [why, setWhy] = useState('');
  const [side, setSide] = useState<Side | null>(null);
  const { company, meeting, may } = view;
  const { run, busy, error } = useMeetingAct(steeringGroups.addAgendaItem, company.company);
  const params = { company: company.company, meeting };
  const send = () =>
    run({ params, body: { item, title, why, side } }, () => {
      toast({ message: t(text.added) });
      onClose();
    });
  return (
    <FormDialog
      title={t(text.add)}
      act={t(text.add)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        name="title"
        label={t(text['add-title'])}
        value={title}
        problem={problemOf(error, 'title')}
        onChange={setTitle}
      />
      <TextArea
        name="why"
        label={t(text['add-why'])}
        value={why}
        problem={problemOf(error, 'why')}
        onChange={setWhy}
      />
      <MeetingSideField
        sides={may.voices}
        value={side}
        problem={problemOf(error, 'side')}
        onChange={setSide}
      />
    </FormDialog>
  );
}
