import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { access } from '#people/access.ts';
import { type MemberShape, people, type Role, type Session } from '#people/contract.ts';
import type { Members } from '#people/member-shapes.ts';
import { memberText as text } from '#people/member-text.ts';
import { useSession } from '#people/web/door.tsx';
import { InvitationList } from '#people/web/InvitationList.tsx';
import { InviteDialog } from '#people/web/InviteDialog.tsx';
import { MemberDialog } from '#people/web/MemberDialog.tsx';
import { MemberList } from '#people/web/MemberList.tsx';
import {
  companyNameIn,
  companyTitle,
  type GroupKey,
  groups,
  lastOfSide,
  membersOf,
} from '#people/web/member-words.ts';
import { useAnswer } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useSay } from '#platform/web/say.ts';
import '#people/web/people.css';

/** Folk og roller of a company: both parties side by side, then the others, then who is on their way in. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const session = useSession();
  const answer = useAnswer(people.listMembers, { params: { company } });
  const again = () => void answer.refetch();
  if (answer.data && session)
    return <CompanyPeople company={company} known={answer.data} session={session} onDone={again} />;
  if (answer.error) return <Trouble eyebrow={t(text.eyebrow)} error={answer.error} onAgain={again} />;
  return <Skeleton lines={8} />;
}

type Props = { company: string; known: Members; session: Session; onDone: () => void };

/** What is open beside the page: an invitation to one of some roles, or one member. */
type Open = { roles: readonly Role[] } | { member: MemberShape } | null;

function CompanyPeople({ company, known, session, onDone }: Props) {
  const t = useSay();
  const [open, setOpen] = useState<Open>(null);
  const mayInvite = mayHere(session, company, access.invite.roles);
  const maySlip = mayHere(session, company, access.printSlips.roles);
  const name = companyNameIn(known.members);
  const done = () => {
    setOpen(null);
    onDone();
  };
  const self = session.person?.person ?? null;
  return (
    <div className="people">
      <PageHead
        eyebrow={name ? t(text.eyebrowOf, { company: name }) : t(text.eyebrow)}
        title={companyTitle(known, t)}
        lead={t(text.lead)}
      >
        <p className="act-row">
          <Button
            reason={mayInvite ? undefined : t(text.mayNotInvite)}
            onClick={() => setOpen({ roles: known.mayGive })}
          >
            {t(text.invite)}
          </Button>
          {maySlip && (
            <LinkButton kind="second" to={`/companies/${company}/people/slips`}>
              {t(text.makeSlips)}
            </LinkButton>
          )}
        </p>
      </PageHead>
      <div className="people-groups">
        {groups.map(({ key, roles }) => (
          <Group
            key={key}
            group={key}
            members={membersOf(known.members, roles)}
            today={known.today}
            self={self}
            reason={mayInvite ? reasonFor(key, roles, known.mayGive) : null}
            onChange={(member) => setOpen({ member })}
          />
        ))}
      </div>
      <InvitationList company={company} invitations={known.invitations} onDone={onDone} />
      {open && 'roles' in open && (
        <InviteDialog
          company={company}
          known={known}
          roles={open.roles}
          onDone={done}
          onClose={() => setOpen(null)}
        />
      )}
      {open && 'member' in open && (
        <MemberDialog
          member={open.member}
          company={company}
          own={open.member.person === self}
          proposedEnd={known.proposedEnd}
          lastOf={lastOfSide(known.members, open.member)}
          onDone={done}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

/** Whether one of the roles is held in the company or over it; that it is over this one, the list's answer has shown. */
const mayHere = (session: Session, company: string, roles: readonly string[]): boolean =>
  session.memberships.some((m) => (m.company === company || m.company === null) && roles.includes(m.role));

const reasons = {
  employer: text.whyNotEmployer,
  employees: text.whyNotEmployees,
  others: null,
  advisers: text.whyNotAdvisers,
} as const;

/** Why whoever invites at all may not invite to a group; null when they may. */
const reasonFor = (key: GroupKey, roles: readonly Role[], mayGive: readonly Role[]) =>
  roles.some((role) => mayGive.includes(role)) ? null : reasons[key];

const nobody = {
  employer: text.nobodyEmployer,
  employees: text.nobodyEmployees,
  others: text.nobodyOthers,
  advisers: text.nobodyAdvisers,
} as const;

function Group(props: {
  group: GroupKey;
  members: readonly MemberShape[];
  today: string;
  self: string | null;
  reason: (typeof reasons)[GroupKey];
  onChange: (member: MemberShape) => void;
}) {
  const t = useSay();
  const { group, members, reason } = props;
  const id = `people-${group}`;
  const isParty = group === 'employer' || group === 'employees';
  return (
    <section className="people-part" aria-labelledby={id}>
      <h2 id={id}>
        {isParty && (
          <span className={`heads heads-${group}`} aria-hidden="true">
            <i />
          </span>
        )}
        {t(text[group])}
      </h2>
      {members.length === 0 ? (
        <p className="small subtle">{t(nobody[group])}</p>
      ) : (
        <MemberList members={members} today={props.today} self={props.self} onChange={props.onChange} />
      )}
      {reason && <p className="small subtle people-why">{t(reason)}</p>}
    </section>
  );
}
