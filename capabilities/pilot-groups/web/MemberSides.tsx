import { notEnded } from '#pilot-groups/group-rules.ts';
import type { GroupMember } from '#pilot-groups/organisation-content.ts';
import { pageText as text } from '#pilot-groups/page-text.ts';
import { TwoSides } from '#pilot-groups/web/TwoSides.tsx';
import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** Who is in a group, both parties side by side; those who were in it before come last. */
export function MemberSides({ members, today }: { members: readonly GroupMember[]; today: string }) {
  const t = useSay();
  const here = new Set(notEnded(members, today));
  const date = (day: string) => writeDay(day, pageLanguage(), 'long');
  const daysOf = ({ from, to }: GroupMember): string => {
    if (to !== null)
      return to < today ? t(text.ended, { date: date(to) }) : t(text.until, { date: date(to) });
    return from > today ? t(text.since, { date: date(from) }) : '';
  };
  return (
    <TwoSides label={t(text.members)}>
      {(side) => {
        const own = members.filter((member) => member.side === side);
        if (own.length === 0) return <span className="subtle">{t(text.nobody)}</span>;
        const ordered = [...own.filter((one) => here.has(one)), ...own.filter((one) => !here.has(one))];
        return (
          <ul className="pilot-members">
            {ordered.map((member) => (
              <li key={member.member} className={here.has(member) ? undefined : 'subtle'}>
                <span>{member.name}</span>
                <span className="small subtle">
                  {[t(text[`role-${member.role}`]), daysOf(member)].filter(Boolean).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        );
      }}
    </TwoSides>
  );
}
