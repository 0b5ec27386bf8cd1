import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { people } from '#people/contract.ts';
import { roleName } from '#people/web/door.tsx';
import type { AnswerOf } from '#platform/contract/endpoint.ts';
import { makeId } from '#platform/contract/id.ts';
import { useAct, useAnswer } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useSay } from '#platform/web/say.ts';
import { badgeText as text } from '#sign-in/badge-text.ts';
import { signIn } from '#sign-in/contract.ts';
import '#sign-in/web/badges.css';

type Card = AnswerOf<typeof signIn.makeBadge>;

/** Cards for shared screens: who may get one from whoever looks, and the card itself, shown once. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useAnswer(people.listMembers, { params: { company } });
  const [card, setCard] = useState<Card | null>(null);
  if (answer.error)
    return <Trouble eyebrow={t(text.eyebrow)} error={answer.error} onAgain={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={6} />;
  if (card) return <CardSheet card={card} onDone={() => setCard(null)} />;
  const members = answer.data.members.filter(({ mayEnd, role }) => mayEnd && role !== 'adviser');
  return (
    <>
      <PageHead eyebrow={t(text.eyebrow)} title={t(text.title)} lead={t(text.lead)} />
      {members.length === 0 ? (
        <Empty title={t(text.nobody)} body={t(text.nobodyBody)} />
      ) : (
        <DataTable
          caption={t(text.caption)}
          captionHidden
          columns={[
            { key: 'name', label: t(text.colName) },
            { key: 'acts', label: t(text.colActs) },
          ]}
          rows={members.map((member) => ({
            key: member.membership,
            cells: {
              name: `${member.name}, ${roleName(member.role, t)}`,
              acts: <BadgeActs company={company} member={member} onMade={setCard} />,
            },
          }))}
        />
      )}
    </>
  );
}

type Member = AnswerOf<typeof people.listMembers>['members'][number];

function BadgeActs(props: { company: string; member: Member; onMade: (card: Card) => void }) {
  const { company, member, onMade } = props;
  const t = useSay();
  const toast = useToast();
  const make = useAct(signIn.makeBadge);
  const end = useAct(signIn.endBadge);
  const { name, person } = member;
  const error = make.error ?? end.error;
  return (
    <>
      <span className="badge-acts">
        <Button
          kind="second"
          aria-label={t(text.makeFor, { name })}
          busy={make.isPending}
          onClick={() =>
            make.mutate({ params: { company }, body: { badge: makeId(), person } }, { onSuccess: onMade })
          }
        >
          {t(text.make)}
        </Button>
        <Button
          kind="quiet"
          aria-label={t(text.endFor, { name })}
          busy={end.isPending}
          onClick={() =>
            end.mutate(
              { params: { company, person } },
              { onSuccess: () => toast({ message: t(text.ended, { name }) }) },
            )
          }
        >
          {t(text.end)}
        </Button>
      </span>
      {error && <Note tone="act">{error.message}</Note>}
    </>
  );
}

function CardSheet({ card, onDone }: { card: Card; onDone: () => void }) {
  const t = useSay();
  return (
    <>
      <PageHead eyebrow={t(text.eyebrow)} title={card.name} lead={t(text.once)}>
        <p className="page-act badge-acts">
          <Button icon="print" onClick={() => window.print()}>
            {t(text.print)}
          </Button>
          <Button kind="quiet" onClick={onDone}>
            {t(text.done)}
          </Button>
        </p>
      </PageHead>
      <div className="badge-card written">
        <img src={card.square} alt={t(text.square, { name: card.name })} width="200" height="200" />
        <p className="badge-name">{card.name}</p>
        <p>{card.place}</p>
      </div>
    </>
  );
}
