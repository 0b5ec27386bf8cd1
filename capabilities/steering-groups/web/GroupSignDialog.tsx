import { useState } from 'react';
import type { Side } from '#people/contract.ts';
import { problemOf } from '#platform/web/call.ts';
import { RadioField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import { mandateWords } from '#steering-groups/group-mandate.ts';
import { groupMandateText as text } from '#steering-groups/group-mandate-text.ts';
import { groupPageText } from '#steering-groups/group-page-text.ts';
import type { GroupView } from '#steering-groups/group-view.ts';
import { GroupSeats, GroupWords } from '#steering-groups/web/GroupSeats.tsx';
import { isStanding } from '#steering-groups/web/group-words.ts';
import { useGroupAct } from '#steering-groups/web/use-group.ts';

type Props = { view: GroupView; onClose: () => void };

/** The exact text and composition, read once more, and the signature under it. */
export function GroupSignDialog({ view, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const signature = useOneId();
  const { company } = view.company;
  const { mandate, may } = view;
  const [side, setSide] = useState<Side | null>(may.sign.length === 1 ? (may.sign[0] ?? null) : null);
  const { run, busy, error } = useGroupAct(steeringGroups.signMandate, company);
  const send = () =>
    run({ params: { company }, body: { signature, digest: mandate.digest, side } }, () => {
      toast({ message: t(text.signedNow) });
      onClose();
    });
  return (
    <FormDialog
      wide
      title={side ? t(text.signTitle, { side }) : t(text.sign)}
      lead={t(text.signLead)}
      act={t(text.signAct)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <GroupWords words={mandateWords(mandate.parts)} />
      <GroupSeats members={view.members.filter(isStanding)} />
      {may.sign.length > 1 && (
        <RadioField
          name="side"
          label={t(text.whom)}
          value={side ?? ''}
          problem={problemOf(error, 'side')}
          onChange={(value) => setSide(value as Side)}
          options={may.sign.map((value) => ({ value, label: t(groupPageText[value]) }))}
        />
      )}
    </FormDialog>
  );
}
