import { useState } from 'react';
import { problemOf } from '#platform/web/call.ts';
import { TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { useSay } from '#platform/web/say.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import { meetingPageText } from '#steering-groups/meeting-page-text.ts';
import type { MeetingView } from '#steering-groups/meeting-view.ts';
import type { Minutes } from '#steering-groups/minute-view.ts';
import { minuteWritingText as text } from '#steering-groups/minute-writing-text.ts';
import { useMeetingAct } from '#steering-groups/web/use-meeting.ts';

const sides = ['employer', 'employees'] as const;

type Props = { view: MeetingView; minutes: Minutes; onClose: () => void };

/** How many of each party are there, of how many; never who. */
export function MinuteCountDialog({ view, minutes, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const attendance = useOneId();
  const { company, meeting, members } = view;
  const first = (side: (typeof sides)[number]) => {
    const known = minutes.attendance?.[side];
    const all = known?.members ?? members[side];
    return { present: String(known?.present ?? all), members: String(all) };
  };
  const [draft, setDraft] = useState(() => ({
    employerPresent: first('employer').present,
    employerMembers: first('employer').members,
    employeesPresent: first('employees').present,
    employeesMembers: first('employees').members,
  }));
  const { run, busy, error } = useMeetingAct(steeringGroups.countPresent, company.company);
  const count = (words: string) =>
    /^\d+$/.test(words.trim()) ? Number(words) : (words as unknown as number);
  const body = {
    attendance,
    employerPresent: count(draft.employerPresent),
    employerMembers: count(draft.employerMembers),
    employeesPresent: count(draft.employeesPresent),
    employeesMembers: count(draft.employeesMembers),
  };
  const send = () =>
    run({ params: { company: company.company, meeting }, body }, () => {
      toast({ message: t(text.counted) });
      onClose();
    });
  return (
    <FormDialog
      title={t(text.count)}
      lead={t(text['count-lead'])}
      act={t(text['count-save'])}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <div className="minute-counts">
        {sides.map((side) => (
          <fieldset key={side}>
            <legend>{t(meetingPageText[side])}</legend>
            {(['Present', 'Members'] as const).map((part) => {
              const name = `${side}${part}` as const;
              return (
                <TextField
                  key={part}
                  name={name}
                  inputMode="numeric"
                  label={t(part === 'Present' ? text.present : text.members)}
                  value={draft[name]}
                  problem={problemOf(error, name)}
                  onChange={(value) => setDraft((now) => ({ ...now, [name]: value }))}
                />
              );
            })}
          </fieldset>
        ))}
      </div>
    </FormDialog>
  );
}
