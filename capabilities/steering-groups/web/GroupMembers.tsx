import { useState } from 'react';
import { Button } from '#platform/web/kit/Button.tsx';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { groupPageText as text } from '#steering-groups/group-page-text.ts';
import type { GroupMember, GroupView, Seat } from '#steering-groups/group-view.ts';
import { GroupChairDialog } from '#steering-groups/web/GroupChairDialog.tsx';
import { GroupEndDialog } from '#steering-groups/web/GroupEndDialog.tsx';
import { capital, isStanding, timeWords } from '#steering-groups/web/group-words.ts';

type Props = { view: GroupView; onAdd: (seat: Seat) => void };

/** Who sits in the group: both parties side by side, and under them those who sit for neither. */
export function GroupMembers({ view, onAdd }: Props) {
  const t = useSay();
  const [open, setOpen] = useState<GroupMember | 'chair' | null>(null);
  const { members, may } = view;
  const of = (seat: Seat) => members.filter((one) => one.seat === seat && isStanding(one));
  const close = () => setOpen(null);
  const hasBoth = of('employer').length > 0 || of('employees').length > 0;
  return (
    <section aria-labelledby="members-title">
      <h2 id="members-title">{t(text.members)}</h2>
      <div className="group-sides">
        {(['employer', 'employees'] as const).map((side) => (
          <div key={side} className={`group-side group-side-${side}`}>
            <h3>{t(text[side])}</h3>
            <MemberList members={of(side)} onChange={setOpen} />
            <Button
              kind="second"
              icon="plus"
              reason={may.seats.includes(side) ? undefined : t(text.theirOwn, { seat: side })}
              onClick={() => onAdd(side)}
            >
              {t(text.addFor, { seat: side })}
            </Button>
          </div>
        ))}
      </div>
      {(['other', 'adviser'] as const).map(
        (seat) =>
          of(seat).length > 0 && (
            <div key={seat} className="group-rest">
              <h3>{t(text[seat])}</h3>
              <MemberList members={of(seat)} onChange={setOpen} />
            </div>
          ),
      )}
      <p className="group-acts group-quiet">
        {may.chooseChair && hasBoth && (
          <Button kind="quiet" onClick={() => setOpen('chair')}>
            {t(text.chooseChair)}
          </Button>
        )}
        {may.seats.includes('other') && (
          <Button kind="quiet" onClick={() => onAdd('other')}>
            {t(text.addOther)}
          </Button>
        )}
      </p>
      <PastMembers members={members.filter((one) => !isStanding(one))} onChange={setOpen} />
      {open === 'chair' && <GroupChairDialog view={view} onClose={close} />}
      {open && open !== 'chair' && (
        <GroupEndDialog company={view.company.company} member={open} today={view.today} onClose={close} />
      )}
    </section>
  );
}

type ListProps = { members: readonly GroupMember[]; onChange: (member: GroupMember) => void };

function MemberList({ members, onChange }: ListProps) {
  const t = useSay();
  if (members.length === 0) return <p className="subtle group-nobody">{t(text.nobody)}</p>;
  return (
    <ul className="group-list">
      {members.map((one) => (
        <li key={one.member}>
          <div>
            <b>{one.name}</b> {one.post && <Tag tone="pine">{t(text[one.post])}</Tag>}
            <span className="group-under">
              {[one.title, timeWords(one, t, pageLanguage())].filter(Boolean).join(' · ')}
            </span>
          </div>
          {one.mayEnd && (
            <button
              type="button"
              className="group-change"
              aria-label={t(text.changeOf, { name: one.name })}
              onClick={() => onChange(one)}
            >
              {t(text.change)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function PastMembers({ members, onChange }: ListProps) {
  const t = useSay();
  if (members.length === 0) return null;
  return (
    <details className="group-past">
      <summary>
        {t(text.past, { count: members.length, words: capital(t(text.number, { n: members.length })) })}
      </summary>
      <ul className="group-list">
        {members.map((one) => (
          <li key={one.member}>
            <div>
              {one.name}
              <span className="group-under">
                {one.state === 'mistaken'
                  ? t(text.mistaken, { name: one.ended?.by ?? '' })
                  : [t(text[one.seat]), one.title, timeWords(one, t, pageLanguage())]
                      .filter(Boolean)
                      .join(' · ')}
              </span>
            </div>
            {one.mayEnd && (
              <button
                type="button"
                className="group-change"
                aria-label={t(text.changeOf, { name: one.name })}
                onClick={() => onChange(one)}
              >
                {t(text.change)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
