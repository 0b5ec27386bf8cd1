import { writeDay } from '#platform/contract/dates.ts';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { groupMandateText } from '#steering-groups/group-mandate-text.ts';
import { groupPageText as text } from '#steering-groups/group-page-text.ts';
import { mandateParts } from '#steering-groups/group-parts.ts';
import type { MandateWords, SignedMember } from '#steering-groups/group-view.ts';

const seats = ['employer', 'employees', 'other', 'adviser'] as const;

/** Who sits for whom, to be read and not changed. */
export function GroupSeats({ members }: { members: readonly SignedMember[] }) {
  const t = useSay();
  const rows = seats.map((seat) => ({ seat, found: members.filter((one) => one.seat === seat) }));
  return (
    <div className="group-seats">
      {rows.map(
        ({ seat, found }) =>
          (found.length > 0 || seat === 'employer' || seat === 'employees') && (
            <div key={seat}>
              <h3>{t(text[seat])}</h3>
              {found.length === 0 && <p className="subtle">{t(text.nobody)}</p>}
              <ul>
                {found.map((one) => (
                  <li key={one.member}>
                    {one.name}
                    <span className="group-under">{saidOf(one)}</span>
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </div>
  );

  function saidOf({ title, post, to }: SignedMember): string {
    const until = to && t(text.until, { date: writeDay(to, pageLanguage(), 'long') });
    return [post && t(text[post]), title, until].filter(Boolean).join(' · ');
  }
}

/** The parts of a mandate, to be read and not changed. */
export function GroupWords({ words }: { words: MandateWords }) {
  const t = useSay();
  return (
    <div className="group-words">
      <Facts
        rows={mandateParts.map((part) => ({
          label: t(groupMandateText[part]),
          value: words[part] || <span className="subtle">{t(groupMandateText.empty)}</span>,
        }))}
      />
    </div>
  );
}
