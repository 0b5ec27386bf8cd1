import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { problemOf } from '#platform/web/call.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { RadioField, SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import { groupFormText as text } from '#steering-groups/group-form-text.ts';
import { groupPageText } from '#steering-groups/group-page-text.ts';
import type { GroupView, Seat } from '#steering-groups/group-view.ts';
import { isStanding } from '#steering-groups/web/group-words.ts';
import { useGroupAct } from '#steering-groups/web/use-group.ts';

type Props = { view: GroupView; seat: Seat; onClose: () => void };

const notListed = 'not-listed';

/** Somebody joins the group: one of the company's people, or a name that is written. */
export function GroupMemberDialog({ view, seat: first, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const member = useOneId();
  const { company } = view.company;
  const [seat, setSeat] = useState(first);
  const people = choicesFor(view, seat);
  const [draft, setDraft] = useState({ person: '', name: '', title: '', from: view.today });
  const person = people.length === 0 ? notListed : draft.person;
  const { run, busy, error } = useGroupAct(steeringGroups.addMember, company);
  const undo = useGroupAct(steeringGroups.sayOfMember, company);
  const field = (name: keyof typeof draft) => ({
    name,
    value: draft[name],
    onChange: (value: string) => setDraft((now) => ({ ...now, [name]: value })),
    problem: problemOf(error, name),
  });
  const send = () => {
    const chosen = people.find((one) => one.person === person);
    const name = chosen?.name ?? draft.name;
    const body = { member, seat, person: chosen?.person ?? null, name, title: draft.title, from: draft.from };
    run({ params: { company }, body }, () => {
      toast({
        message: t(text.added, { name }),
        undo: {
          label: t(text.undo),
          act: () => undo.run({ params: { company, member }, body: { word: makeId(), kind: 'mistaken' } }),
        },
      });
      onClose();
    });
  };
  const isSideless = first === 'other' || first === 'adviser';
  return (
    <FormDialog
      title={t(text.addTitle, { seat: first })}
      act={t(text.add)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      {isSideless && (
        <RadioField
          name="seat"
          label={t(text.seat)}
          value={seat}
          problem={problemOf(error, 'seat')}
          onChange={(value) => setSeat(value as Seat)}
          options={(['other', 'adviser'] as const).map((value) => ({
            value,
            label: t(groupPageText[value]),
          }))}
        />
      )}
      {people.length > 0 && (
        <SelectField
          {...field('person')}
          label={t(text.who)}
          problem={
            problemOf(error, 'person') ?? (person === notListed ? undefined : problemOf(error, 'name'))
          }
          options={[
            { value: '', label: t(text.choose) },
            ...people.map((one) => ({ value: one.person, label: one.name })),
            { value: notListed, label: t(text.someoneElse) },
          ]}
        />
      )}
      {person === notListed && <TextField {...field('name')} label={t(text.name)} />}
      <TextField {...field('title')} label={t(text.title)} hint={t(text.titleHint)} />
      <DateField {...field('from')} label={t(text.from)} />
    </FormDialog>
  );
}

/** Those who are not in the group already and may sit there: first those who likely do. */
function choicesFor({ people, members }: GroupView, seat: Seat): GroupView['people'] {
  const inside = new Set(members.filter(isStanding).map((one) => one.person));
  const fits = (one: Seat) => one === seat || one === 'other' || seat === 'other';
  return people
    .filter((one) => !inside.has(one.person) && fits(one.seat))
    .toSorted((a, b) => Number(b.seat === seat) - Number(a.seat === seat));
}
