import { useState } from 'react';
import type { MemberShape } from '#people/contract.ts';
import { memberText as text } from '#people/member-text.ts';
import { endsSoon } from '#people/rules.ts';
import { text as roleText } from '#people/text.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** So many stand open; a company may have hundreds of employees. */
const shownFirst = 12;

type Props = {
  members: readonly MemberShape[];
  today: string;
  /** Whoever looks: may end what is their own. */
  self: string | null;
  onChange: (member: MemberShape) => void;
};

export function MemberList({ members, today, self, onChange }: Props) {
  const t = useSay();
  const [all, setAll] = useState(false);
  const shown = all ? members : members.slice(0, shownFirst);
  return (
    <>
      <ul className="member-list">
        {shown.map((member) => (
          <MemberRow
            key={member.membership}
            member={member}
            today={today}
            own={member.person === self}
            onChange={onChange}
          />
        ))}
      </ul>
      {shown.length < members.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {t(text.showAll, { count: members.length })}
        </Button>
      )}
    </>
  );
}

function MemberRow(props: { member: MemberShape; today: string; own: boolean; onChange: Props['onChange'] }) {
  const t = useSay();
  const { member, today, own, onChange } = props;
  const role = t(roleText[`role-${member.role}`]);
  const left = endsSoon(member.toDate, today);
  const until = member.toDate
    ? t(text.until, { date: writeDay(member.toDate, pageLanguage(), 'long') })
    : t(text.noEnd);
  return (
    <li>
      <div>
        <p className="member-name">
          {member.name}
          {own && <span className="subtle"> ({t(text.you)})</span>}
        </p>
        <p className="small subtle">{[role, member.organisation, until].filter(Boolean).join(' · ')}</p>
        {left !== null && <Mark status="watch">{t(text.endsIn, { days: left })}</Mark>}
      </div>
      {(member.mayEnd || own) && (
        <Button kind="quiet" onClick={() => onChange(member)}>
          {t(member.mayEnd ? text.change : text.leave)}
          <span className="hidden">{` ${member.name}, ${role}`}</span>
        </Button>
      )}
    </li>
  );
}
