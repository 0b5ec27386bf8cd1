import { useState } from 'react';
import { pilotGroups } from '#pilot-groups/contract.ts';
import { formText as text } from '#pilot-groups/form-text.ts';
import { rhythms } from '#pilot-groups/limits.ts';
import { draftOf, firstMembers, type MemberDraft, sentOf } from '#pilot-groups/member-draft.ts';
import type { GroupView, PilotGroupsView } from '#pilot-groups/organisation-view.ts';
import { pageText } from '#pilot-groups/page-text.ts';
import { MemberFields } from '#pilot-groups/web/MemberFields.tsx';
import { usePilotGroupsAct } from '#pilot-groups/web/use-pilot-groups.ts';
import { makeId } from '#platform/contract/id.ts';
import { problemOf } from '#platform/web/call.ts';
import { CheckboxField, SelectField, TextArea, TextField } from '#platform/web/kit/Field.tsx';
import { FormDialog } from '#platform/web/kit/FormDialog.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = { view: PilotGroupsView; group: GroupView | null; onClose: () => void };

const wordsOf = (group: GroupView | null) => ({
  title: group?.title ?? '',
  goal: group?.goal ?? '',
  rhythm: group?.rhythm ?? ('weekly' as const),
  meets: group?.meets ?? '',
  line: group?.line ?? '',
  steering: group?.steering ?? '',
});

/** Puts a pilot group together, or changes one. */
export function GroupDialog({ view, group, onClose }: Props) {
  const t = useSay();
  const toast = useToast();
  const [ids] = useState(() => ({ group: group?.group ?? makeId(), content: makeId() }));
  // What one saw when the form was opened: somebody else’s change meanwhile is told of, and not written over.
  const [basedOn] = useState(group?.content ?? null);
  const [words, setWords] = useState(() => wordsOf(group));
  const [areas, setAreas] = useState(() => group?.areas ?? onlyOne(view.areas.map(({ area }) => area)));
  const [sites, setSites] = useState(() => group?.sites ?? onlyOne(view.sites.map(({ site }) => site)));
  const [members, setMembers] = useState<MemberDraft[]>(() =>
    group ? draftOf(group.members) : firstMembers(view.people, view.today, makeId),
  );
  const { run, busy, error } = usePilotGroupsAct(pilotGroups.saveGroup, view.company.company);
  const field = (name: keyof typeof words) => ({
    name,
    value: words[name],
    problem: problemOf(error, name),
    onChange: (value: string) => setWords((before) => ({ ...before, [name]: value })),
  });
  const send = () =>
    run({ ...ids, ...words, areas, sites, members: sentOf(members), basedOn, stands: true }, () => {
      onClose();
      toast({ message: t(pageText.saved) });
    });
  return (
    <FormDialog
      wide
      title={t(text.groupTitle)}
      act={t(text.save)}
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <TextField label={t(text.title)} {...field('title')} />
      <TextArea label={t(text.goal)} {...field('goal')} />
      <div className="pair pilot-pair">
        <Choices
          name="areas"
          label={t(text.areas)}
          all={view.areas.map(({ area, name }) => ({ value: area, label: name }))}
          chosen={areas}
          problem={problemOf(error, 'areas')}
          onChange={setAreas}
        />
        <Choices
          name="sites"
          label={t(text.sites)}
          all={view.sites.map(({ site, name }) => ({ value: site, label: name }))}
          chosen={sites}
          problem={problemOf(error, 'sites')}
          onChange={setSites}
        />
      </div>
      <MemberFields
        view={view}
        members={members}
        problem={problemOf(error, 'members')}
        onChange={setMembers}
      />
      <div className="pair">
        <SelectField
          label={t(text.rhythm)}
          options={rhythms.map((rhythm) => ({ value: rhythm, label: t(pageText[`rhythm-${rhythm}`]) }))}
          {...field('rhythm')}
        />
        <TextField label={t(text.meets)} {...field('meets')} />
      </div>
      <div className="pair">
        <TextField label={t(text.line)} {...field('line')} />
        <TextField label={t(text.steering)} {...field('steering')} />
      </div>
    </FormDialog>
  );
}

const onlyOne = (all: readonly string[]): string[] => (all.length === 1 ? [...all] : []);

type ChoicesProps = {
  name: string;
  label: string;
  all: readonly { value: string; label: string }[];
  chosen: readonly string[];
  problem: string | undefined;
  onChange: (chosen: string[]) => void;
};

function Choices({ name, label, all, chosen, problem, onChange }: ChoicesProps) {
  if (all.length === 0) return null;
  return (
    <fieldset className="pilot-choices" aria-describedby={problem ? `${name}-problem` : undefined}>
      <legend id={`field-${name}`} tabIndex={-1}>
        {label}
      </legend>
      {all.map(({ value, label: words }) => (
        <CheckboxField
          key={value}
          name={`${name}-${value}`}
          label={words}
          checked={chosen.includes(value)}
          onChange={(checked) =>
            onChange(checked ? [...chosen, value] : chosen.filter((one) => one !== value))
          }
        />
      ))}
      {problem && (
        <p id={`${name}-problem`} className="field-problem">
          {problem}
        </p>
      )}
    </fieldset>
  );
}
