import { useState } from 'react';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import type { MeetingView } from '#steering-groups/meeting-view.ts';
import type { Entry } from '#steering-groups/minute-view.ts';
import { minuteWritingText as text } from '#steering-groups/minute-writing-text.ts';
import { draftOfTerm, MinuteTermFields, termBody } from '#steering-groups/web/MinuteTermFields.tsx';
import { useMeetingAct } from '#steering-groups/web/use-meeting.ts';

/** Gives an action another owner or day. */
export function MinuteTermDialog({
  view,
  entry,
  onClose,
}: {
  view: MeetingView;
  entry: Entry;
  onClose: () => void;
}) {
  const t = useSay();
  const toast = useToast();
  const term = useOneId();
  const [draft, setDraft] = useState(() => draftOfTerm(entry.term));
  const { company, meeting } = view;
  const { run, busy, error } = useMeetingAct(steeringGroups.setTerm, company.company);
  const params = { company: company.company, meeting, entry: entry.entry };
  const send = () =>
    run({ params, body: { term, ...termBody(draft) } }, () => {
      toast({ message: t(text['term-saved']) });
      onClose();
    });
  return (
    <FormDialog
      title={t(text['change-term'])}
      act={t(text.save)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <MinuteTermFields view={view} draft={draft} error={error} onChange={setDraft} />
    </FormDialog>
  );
}
