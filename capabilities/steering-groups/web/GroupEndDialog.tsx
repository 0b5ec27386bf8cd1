import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { problemOf } from '#platform/web/call.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { RadioField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import { groupFormText as text } from '#steering-groups/group-form-text.ts';
import type { GroupMember, MemberWordKind } from '#steering-groups/group-view.ts';
import { useGroupAct } from '#steering-groups/web/use-group.ts';

type Props = { company: string; member: GroupMember; today: string; onClose: () => void };

/** Somebody leaves the group, stays after all, or was never meant to be there. */
export function GroupEndDialog({ company, member: one, today, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const word = useOneId();
  const canResume = one.to !== null || one.state === 'mistaken';
  const [kind, setKind] = useState<MemberWordKind>(canResume ? 'resumed' : 'ended');
  const [to, setTo] = useState(one.to ?? today);
  const { run, busy, error } = useGroupAct(steeringGroups.sayOfMember, company);
  const params = { company, member: one.member };
  const undo = () => {
    const back = one.to === null ? { kind: 'resumed' as const } : { kind: 'ended' as const, to: one.to };
    run({ params, body: { word: makeId(), ...back } });
  };
  const send = () =>
    run({ params, body: { word, kind, to: kind === 'ended' ? to : null } }, () => {
      toast({
        message: t(text.saved, { name: one.name }),
        ...(one.state !== 'mistaken' && { undo: { label: t(text.undo), act: undo } }),
      });
      onClose();
    });
  const kinds: MemberWordKind[] = [
    ...(canResume ? (['resumed'] as const) : []),
    ...(one.state === 'mistaken' ? [] : (['ended', 'mistaken'] as const)),
  ];
  const words = { ended: t(text.ends), resumed: t(text.resumes), mistaken: t(text.mistake) };
  return (
    <FormDialog
      title={t(text.changeTitle, { name: one.name })}
      lead={t(text.lead)}
      act={t(text.save)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <RadioField
        name="kind"
        label={t(text.what)}
        value={kind}
        problem={problemOf(error, 'kind')}
        onChange={(value) => setKind(value as MemberWordKind)}
        options={kinds.map((value) => ({ value, label: words[value] }))}
      />
      {kind === 'ended' && (
        <DateField
          name="to"
          label={t(text.to)}
          value={to}
          problem={problemOf(error, 'to')}
          onChange={setTo}
        />
      )}
    </FormDialog>
  );
}
