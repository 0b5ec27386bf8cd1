import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { type Say, useSay } from '#platform/web/say.ts';
import { anchoringPageText as text } from '#steering-groups/anchoring-page-text.ts';
import { leftToAnchor } from '#steering-groups/anchoring-rules.ts';
import type { AnchoringView } from '#steering-groups/anchoring-view.ts';
import { groupMandateText } from '#steering-groups/group-mandate-text.ts';
import { AnchoringDialog } from '#steering-groups/web/AnchoringDialog.tsx';
import { AnchoringDues } from '#steering-groups/web/AnchoringDues.tsx';
import { AnchoringLog } from '#steering-groups/web/AnchoringLog.tsx';
import { useAnchoring } from '#steering-groups/web/use-anchoring.ts';
import '#steering-groups/web/group.css';

/** Where the work was taken up outside the group, with the papers, and where it still is to be. */
export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useAnchoring(company);
  if (answer.data) return <Anchorings view={answer.data} />;
  if (answer.error)
    return <Trouble eyebrow={t(text.anchoring)} error={answer.error} onAgain={() => void answer.refetch()} />;
  return <Skeleton lines={6} />;
}

function Anchorings({ view }: { view: AnchoringView }) {
  const t = useSay();
  const [open, setOpen] = useState(false);
  const { company, entries, may } = view;
  const act = (
    <Button icon="plus" reason={may.log ? undefined : t(text.onlyLeading)} onClick={() => setOpen(true)}>
      {t(text.add)}
    </Button>
  );
  return (
    <div className="group">
      <PageHead
        eyebrow={`${company.name} · ${t(text.anchoring)}`}
        title={titleOf(view, t)}
        lead={t(text.lead)}
      >
        {entries.length > 0 && <p className="group-acts">{act}</p>}
      </PageHead>
      <div className="group-two">
        <section aria-labelledby="log-title" className="group-log">
          <h2 id="log-title">{t(text.log)}</h2>
          {entries.length === 0 ? (
            <Empty title={t(text.emptyTitle)} body={t(text.emptyBody)}>
              {act}
            </Empty>
          ) : (
            <AnchoringLog view={view} />
          )}
        </section>
        <div className="group-aside">
          <section aria-labelledby="due-title">
            <h2 id="due-title">{t(text.due)}</h2>
            <AnchoringDues due={view.due} employees={view.employees} />
          </section>
          <p>
            <LinkButton to={`/companies/${company.company}/steering-group`} kind="quiet" icon="arrow-left">
              {t(groupMandateText.back)}
            </LinkButton>
          </p>
        </div>
      </div>
      {open && <AnchoringDialog view={view} onClose={() => setOpen(false)} />}
    </div>
  );
}

function titleOf({ due }: AnchoringView, t: Say): string {
  const left = leftToAnchor(due);
  const [first] = left;
  return first ? t(text.titleLeft, { count: left.length, body: t(text[first.body]) }) : t(text.titleAll);
}
