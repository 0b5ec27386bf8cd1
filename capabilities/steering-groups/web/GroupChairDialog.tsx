import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { type CallRefused, problemOf } from '#platform/web/call.ts';
import { SelectField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import { groupFormText as text } from '#steering-groups/group-form-text.ts';
import { groupPageText } from '#steering-groups/group-page-text.ts';
import type { GroupMember, GroupView, Post } from '#steering-groups/group-view.ts';
import { isStanding } from '#steering-groups/web/group-words.ts';
import { useGroupAct } from '#steering-groups/web/use-group.ts';

type Props = { view: GroupView; onClose: () => void };

/** Who leads the group, and who does when they are away. */
export function GroupChairDialog({ view, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const { company } = view.company;
  const sitting = view.members.filter((one) => isStanding(one) && isOfParty(one));
  const holds = (post: Post) => sitting.find((one) => one.post === post)?.member ?? '';
  const [ids] = useState({ chair: makeId(), deputy: makeId() });
  const [chair, setChair] = useState(holds('chair'));
  const [deputy, setDeputy] = useState(holds('deputy'));
  const [busy, setBusy] = useState(false);
  const { runToEnd, error } = useGroupAct(steeringGroups.chooseChair, company);
  const side = sitting.find(({ member }) => member === chair)?.seat;
  const deputies = sitting.filter((one) => side !== undefined && one.seat !== side);
  const chosenDeputy = deputies.some(({ member }) => member === deputy) ? deputy : '';
  const choose = (post: Post, member: string) =>
    runToEnd({ params: { company }, body: { choice: ids[post], post, member: member || null } });
  const send = async () => {
    setBusy(true);
    try {
      if (chair !== holds('chair')) await choose('chair', chair);
      if (chosenDeputy !== holds('deputy')) await choose('deputy', chosenDeputy);
      toast({ message: t(text.chairSaved) });
      onClose();
    } catch {
      // What was refused stands in the form.
      setBusy(false);
    }
  };
  const options = (of: readonly GroupMember[]) => [
    { value: '', label: t(text.none) },
    ...of.map(({ member, name, seat }) => ({ value: member, label: `${name} · ${t(groupPageText[seat])}` })),
  ];
  return (
    <FormDialog
      title={t(text.chairTitle)}
      lead={t(text.chairLead)}
      act={t(text.save)}
      busy={busy}
      error={error as CallRefused | null}
      onSend={() => void send()}
      onClose={onClose}
    >
      <SelectField
        name="member"
        label={t(text.chair)}
        value={chair}
        problem={problemOf(error, 'member')}
        onChange={setChair}
        options={options(sitting)}
      />
      <SelectField
        name="deputy"
        label={t(text.deputy)}
        value={chosenDeputy}
        onChange={setDeputy}
        options={options(deputies)}
      />
    </FormDialog>
  );
}

const isOfParty = ({ seat }: GroupMember): boolean => seat === 'employer' || seat === 'employees';
