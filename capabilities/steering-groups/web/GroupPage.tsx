import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Parity } from '#platform/web/kit/Parity.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { groupPageText as text } from '#steering-groups/group-page-text.ts';
import type { GroupView, Seat } from '#steering-groups/group-view.ts';
import { GroupAside } from '#steering-groups/web/GroupAside.tsx';
import { firstPlaceOf, GroupLink } from '#steering-groups/web/GroupLinks.tsx';
import { GroupMandatePanel } from '#steering-groups/web/GroupMandatePanel.tsx';
import { GroupMemberDialog } from '#steering-groups/web/GroupMemberDialog.tsx';
import { GroupMembers } from '#steering-groups/web/GroupMembers.tsx';
import { headlineWords, parityLabels } from '#steering-groups/web/group-words.ts';
import { useGroup } from '#steering-groups/web/use-group.ts';
import '#steering-groups/web/group.css';

/** The steering group of a company: what is missing or comes next, who sits in it, and what both have signed. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useGroup(company);
  if (answer.data) return <Group view={answer.data} />;
  if (answer.error)
    return <Trouble eyebrow={t(text.group)} error={answer.error} onAgain={() => void answer.refetch()} />;
  return <Skeleton lines={8} />;
}

function Group({ view }: { view: GroupView }) {
  const t = useSay();
  const [adding, setAdding] = useState<Seat | null>(null);
  const { headline, company, may } = view;
  const first = firstPlaceOf(view);
  const isEmpty = headline.code === 'none' && view.members.length === 0;
  return (
    <div className="group">
      <PageHead
        eyebrow={`${company.name} · ${t(text.group)}`}
        title={headlineWords(headline, t, pageLanguage())}
      >
        {first && (
          <p className="group-acts">
            <GroupLink view={view} to={first} kind="primary" />
          </p>
        )}
      </PageHead>
      {headline.code === 'side-missing' && (
        <Note tone="act">{t(text.sideMissingBody, { side: headline.side })}</Note>
      )}
      {isEmpty ? (
        <Empty title={t(text.members)} body={t(text.emptyBody)}>
          <Button
            icon="plus"
            reason={may.seats.length === 0 ? t(text.onlyParties) : undefined}
            onClick={() => setAdding(may.seats[0] ?? null)}
          >
            {t(text.addFirst)}
          </Button>
        </Empty>
      ) : (
        <div className="group-two">
          <div className="group-main">
            <GroupMembers view={view} onAdd={setAdding} />
            <GroupMandatePanel view={view} />
          </div>
          <div className="group-aside">
            <section className="card" aria-labelledby="parity-title">
              <h2 id="parity-title">{t(text.parity)}</h2>
              <Parity {...view.parity} labels={parityLabels(view.parity, t)} />
            </section>
            <GroupAside view={view} />
          </div>
        </div>
      )}
      {adding && <GroupMemberDialog view={view} seat={adding} onClose={() => setAdding(null)} />}
    </div>
  );
}
