import { type ReactNode, useState } from 'react';
import { parties } from '#parties/contract.ts';
import type { ProposedSubject } from '#parties/joint-act.ts';
import { partiesText as text } from '#parties/parties-text.ts';
import { SideChoice } from '#parties/web/SideChoice.tsx';
import { usePartiesAct } from '#parties/web/use-parties.ts';
import type { Side } from '#people/contract.ts';
import { type CallRefused, problemOf } from '#platform/web/call.ts';
import { TextArea } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';

type Props = {
  company: string;
  sides: readonly Side[];
  title: string;
  lead?: string;
  subject: ProposedSubject;
  /** The fields the subject is made of. */
  children?: (error: CallRefused | null) => ReactNode;
  onClose: () => void;
};

/** Proposes a decision: what it is about, and why the other party should say yes. */
export function ProposeDialog({ company, sides, title, lead, subject, children, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const act = useOneId();
  const [note, setNote] = useState('');
  const [side, setSide] = useState<Side | null>(null);
  const { run, busy, error } = usePartiesAct(parties.proposeJointAct, company);
  const send = () =>
    run({ params: { company }, body: { act, subject, note, side } }, () => {
      toast({ message: t(text.proposed) });
      onClose();
    });
  return (
    <FormDialog
      title={title}
      lead={lead}
      act={t(text.propose)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      {children?.(error)}
      <SideChoice sides={sides} side={side} onChange={setSide} problem={problemOf(error, 'side')} />
      <TextArea
        name="note"
        label={t(text.why)}
        hint={t(text.whyHint)}
        value={note}
        onChange={setNote}
        problem={problemOf(error, 'note')}
      />
    </FormDialog>
  );
}
