import { type Side, sides } from '#people/contract.ts';
import { formText as text } from '#pilot-groups/form-text.ts';
import { memberRoles, mostMembers } from '#pilot-groups/limits.ts';
import { emptyMember, type MemberDraft, otherPerson, withPerson } from '#pilot-groups/member-draft.ts';
import type { PilotGroupsView } from '#pilot-groups/organisation-view.ts';
import { pageText } from '#pilot-groups/page-text.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DateField } from '#platform/web/kit/DateField.tsx';
import { SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = {
  view: PilotGroupsView;
  members: readonly MemberDraft[];
  problem: string | undefined;
  onChange: (members: MemberDraft[]) => void;
};

/** Who is in a group, on behalf of whom, as what and from when. */
export function MemberFields({ view, members, problem, onChange }: Props) {
  const t = useSay();
  const change = (at: number, to: MemberDraft) => onChange(members.map((one, n) => (n === at ? to : one)));
  return (
    <fieldset className="member-fields" aria-describedby={problem ? 'members-problem' : 'members-hint'}>
      <legend id="field-members" tabIndex={-1}>
        {t(text.members)}
      </legend>
      <p id="members-hint" className="small subtle">
        {t(text.membersHint)}
      </p>
      {problem && (
        <p id="members-problem" className="field-problem">
          {problem}
        </p>
      )}
      {members.map((member, n) => (
        <MemberPlace
          key={member.member}
          view={view}
          member={member}
          number={n + 1}
          onChange={(to) => change(n, to)}
          onRemove={() => onChange(members.filter((_, at) => at !== n))}
        />
      ))}
      {members.length < mostMembers && (
        <Button
          kind="second"
          icon="plus"
          onClick={() => onChange([...members, emptyMember(makeId(), view.today)])}
        >
          {t(text.addMember)}
        </Button>
      )}
    </fieldset>
  );
}

type PlaceProps = {
  view: PilotGroupsView;
  member: MemberDraft;
  number: number;
  onChange: (member: MemberDraft) => void;
  onRemove: () => void;
};

function MemberPlace({ view, member, number, onChange, onRemove }: PlaceProps) {
  const t = useSay();
  const at = (field: string) => `member-${number}-${field}`;
  // Somebody who has left the company since is still in the list where they were chosen.
  const isGone =
    ![otherPerson, ''].includes(member.person) && !view.people.some((one) => one.person === member.person);
  const people = view.people.map(({ person, name }) => ({ value: person, label: name }));
  const gone = isGone ? [{ value: member.person, label: member.name }] : [];
  const bothSides = sides.map((side) => ({ value: side, label: t(pageText[side]) }));
  const roles = memberRoles.map((role) => ({ value: role, label: t(pageText[`role-${role}`]) }));
  return (
    <fieldset className="member-place">
      <legend>{t(text.member, { number })}</legend>
      <SelectField
        name={at('person')}
        label={t(text.person)}
        value={member.person}
        options={[
          { value: '', label: t(text.choose) },
          ...people,
          ...gone,
          { value: otherPerson, label: t(text.other) },
        ]}
        onChange={(person) => onChange(withPerson(member, person, view.people))}
      />
      {member.person === otherPerson && (
        <TextField
          name={at('name')}
          label={t(text.memberName)}
          value={member.name}
          onChange={(name) => onChange({ ...member, name })}
        />
      )}
      <SelectField
        name={at('side')}
        label={t(text.side)}
        value={member.side}
        options={bothSides}
        onChange={(side) => onChange({ ...member, side: side as Side })}
      />
      <SelectField
        name={at('role')}
        label={t(text.role)}
        value={member.role}
        options={roles}
        onChange={(role) => onChange({ ...member, role: role as MemberDraft['role'] })}
      />
      <DateField
        name={at('from')}
        label={t(text.from)}
        value={member.from}
        onChange={(from) => onChange({ ...member, from })}
      />
      <DateField
        name={at('to')}
        label={t(text.to)}
        value={member.to}
        onChange={(to) => onChange({ ...member, to })}
      />
      <Button kind="quiet" aria-label={t(text.removeMember, { number })} onClick={onRemove}>
        {t(pageText.remove)}
      </Button>
    </fieldset>
  );
}
