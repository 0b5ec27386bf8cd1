import type { GroupMember } from '#pilot-groups/organisation-content.ts';
import type { PilotGroupsView } from '#pilot-groups/organisation-view.ts';

/** A member as the form holds one: `person` is empty until somebody is chosen, and `other` for a name that is written. */
export type MemberDraft = Omit<GroupMember, 'person' | 'to'> & { person: string; to: string };

export const otherPerson = 'other';

type People = PilotGroupsView['people'];

/** Another place in the group, for whoever it will be. */
export const emptyMember = (member: string, today: string): MemberDraft => ({
  member,
  person: '',
  name: '',
  side: 'employees',
  role: 'member',
  from: today,
  to: '',
});

/** Those a new group begins with: one who leads it, the employees’ representative where there is one, and a member. */
export function firstMembers(people: People, today: string, makeNextId: () => string): MemberDraft[] {
  const representative = people.find(({ role }) => role === 'representative');
  const chosen = representative && {
    person: representative.person,
    name: representative.name,
    role: representative.role,
  };
  return [
    { ...emptyMember(makeNextId(), today), side: 'employer', role: 'leader' },
    { ...emptyMember(makeNextId(), today), ...chosen },
    emptyMember(makeNextId(), today),
  ];
}

export const draftOf = (members: readonly GroupMember[]): MemberDraft[] =>
  members.map((one) => ({ ...one, person: one.person ?? otherPerson, to: one.to ?? '' }));

/** Choosing somebody brings their name, and the party they belong to where that is settled. */
export function withPerson(draft: MemberDraft, person: string, people: People): MemberDraft {
  const found = people.find((one) => one.person === person);
  if (!found) return { ...draft, person, name: '' };
  const role = draft.role === 'member' ? found.role : draft.role;
  return { ...draft, person, name: found.name, side: found.side ?? draft.side, role };
}

/** What is sent. A place nobody was chosen for is left out. */
export const sentOf = (drafts: readonly MemberDraft[]): GroupMember[] =>
  drafts
    .filter(({ person, name }) => person !== '' || name !== '')
    .map(({ person, to, ...one }) => ({
      ...one,
      person: person === otherPerson || person === '' ? null : person,
      to: to || null,
    }));
