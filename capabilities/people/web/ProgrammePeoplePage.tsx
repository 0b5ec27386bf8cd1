import { useState } from 'react';
import { type MemberShape, people } from '#people/contract.ts';
import type { Members } from '#people/member-shapes.ts';
import { memberText } from '#people/member-text.ts';
import { programmePeopleText as text } from '#people/programme-people-text.ts';
import { roles } from '#people/role.ts';
import { useSession } from '#people/web/door.tsx';
import { InvitationList } from '#people/web/InvitationList.tsx';
import { InviteDialog } from '#people/web/InviteDialog.tsx';
import { MemberDialog } from '#people/web/MemberDialog.tsx';
import { MemberList } from '#people/web/MemberList.tsx';
import { Organisations } from '#people/web/Organisations.tsx';
import { Regions } from '#people/web/Regions.tsx';
import { useAnswer } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useSay } from '#platform/web/say.ts';
import '#people/web/people.css';

/** Folk i programmet: roles over it, the organisations around it, its regions. For the office. */
export function Page() {
  const t = useSay();
  const answer = useAnswer(people.listProgrammeMembers, {});
  const again = () => void answer.refetch();
  if (answer.data) return <ProgrammePeople known={answer.data} onDone={again} />;
  if (answer.error) return <Trouble eyebrow={t(text.eyebrow)} error={answer.error} onAgain={again} />;
  return <Skeleton lines={8} />;
}

function ProgrammePeople({ known, onDone }: { known: Members; onDone: () => void }) {
  const t = useSay();
  const self = useSession()?.person?.person ?? null;
  const [open, setOpen] = useState<'invite' | MemberShape | null>(null);
  const { members } = known;
  const done = () => {
    setOpen(null);
    onDone();
  };
  const close = () => setOpen(null);
  const count = new Set(members.map(({ person }) => person)).size;
  return (
    <div className="people-page">
      <PageHead eyebrow={t(text.eyebrow)} title={t(text.title, { count })} lead={t(text.lead)}>
        <p className="act-row">
          <Button onClick={() => setOpen('invite')}>{t(memberText.invite)}</Button>
        </p>
      </PageHead>
      <section className="people-part" aria-labelledby="people-roles">
        <h2 id="people-roles">{t(text.roles)}</h2>
        <MemberList members={sorted(members)} today={known.today} self={self} onChange={setOpen} />
      </section>
      <InvitationList company={null} invitations={known.invitations} onDone={onDone} />
      <Organisations known={known} onDone={onDone} />
      <Regions regions={known.regions} onDone={onDone} />
      {open === 'invite' && (
        <InviteDialog company={null} known={known} roles={known.mayGive} onDone={done} onClose={close} />
      )}
      {open !== null && open !== 'invite' && (
        <MemberDialog
          member={open}
          company={null}
          own={open.person === self}
          proposedEnd={known.proposedEnd}
          lastOf={null}
          onDone={done}
          onClose={close}
        />
      )}
    </div>
  );
}

/** By role in the order roles are told, then by name. */
const sorted = (members: readonly MemberShape[]): MemberShape[] =>
  members.toSorted((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || a.name.localeCompare(b.name));
