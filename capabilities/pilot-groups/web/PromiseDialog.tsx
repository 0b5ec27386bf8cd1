import { useState } from 'react';
import { pilotGroups } from '#pilot-groups/contract.ts';
import { hoursText as text } from '#pilot-groups/hours-text.ts';
import type { GroupView, PilotGroupsView } from '#pilot-groups/organisation-view.ts';
import { draftOf } from '#pilot-groups/promise-draft.ts';
import { usePilotGroupsAct } from '#pilot-groups/web/use-pilot-groups.ts';
import { readHours } from '#pilot-groups/write-hours.ts';
import { makeId } from '#platform/contract/id.ts';
import { problemOf } from '#platform/web/call.ts';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = { view: PilotGroupsView; group: GroupView; onClose: () => void };

/** Promises a group its hours, or promises anew from a day on. */
export function PromiseDialog({ view, group, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const [promise] = useState(() => makeId());
  const [draft, setDraft] = useState(() => draftOf(group, view.today, pageLanguage()));
  const [unread, setUnread] = useState<readonly string[]>([]);
  const { run, busy, error } = usePilotGroupsAct(pilotGroups.promiseHours, view.company.company);
  const field = (name: keyof typeof draft) => ({
    name,
    value: draft[name],
    problem: unread.includes(name) ? t(text.notNumber) : problemOf(error, name),
    onChange: (value: string) => setDraft((before) => ({ ...before, [name]: value })),
  });
  const send = () => {
    const [hours, persons] = [readHours(draft.hours), readHours(draft.persons)];
    const strange = [...(hours === null ? ['hours'] : []), ...(persons === null ? ['persons'] : [])];
    setUnread(strange);
    if (hours === null || persons === null) {
      document.getElementById(`field-${strange[0]}`)?.focus();
      return;
    }
    const { from, to } = draft;
    run({ promise, group: group.group, hours, persons, from, to, note: '' }, () => {
      onClose();
      toast({ message: t(text.promisedDone) });
    });
  };
  return (
    <FormDialog
      title={t(text.promiseTitle, { title: group.title })}
      lead={t(text.promiseLead)}
      act={t(text.send)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <div className="pair">
        <TextField label={t(text.hoursEach)} inputMode="decimal" {...field('hours')} />
        <TextField label={t(text.persons)} inputMode="numeric" {...field('persons')} />
      </div>
      <div className="pair">
        <DateField label={t(text.from)} {...field('from')} />
        <DateField label={t(text.to)} {...field('to')} />
      </div>
    </FormDialog>
  );
}
