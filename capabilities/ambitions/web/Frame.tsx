import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AmbitionsView } from '#ambitions/ambitions-view.ts';
import { pageText as text } from '#ambitions/page-text.ts';
import { useAmbitions } from '#ambitions/web/use-ambitions.ts';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Tabs } from '#platform/web/kit/Tabs.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useSay } from '#platform/web/say.ts';
import '#ambitions/web/ambitions.css';
import '#ambitions/web/voices.css';

/** A page of the room: its view when it is there, what is wrong where it is not. */
export function WithAmbitions({ children }: { children: (view: AmbitionsView) => ReactNode }) {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useAmbitions(company);
  if (answer.data) return children(answer.data);
  if (answer.error)
    return <Trouble eyebrow={t(text.name)} error={answer.error} onAgain={() => void answer.refetch()} />;
  return <Skeleton lines={8} />;
}

type Place = 'picture' | 'challenges' | 'versions';

/** The room’s name and first line, and the way between its pages. */
export function RoomHead(props: {
  company: { company: string; name: string };
  place: Place;
  title: string;
  lead?: string;
}) {
  const t = useSay();
  const { company, place, title, lead } = props;
  const base = `/companies/${company.company}/ambitions`;
  const tab = (key: Place, label: string, href: string) => ({ key, label, href, current: key === place });
  return (
    <>
      <PageHead eyebrow={`${company.name} · ${t(text.name)}`} title={title} lead={lead} />
      <div className="ambitions-tabs">
        <Tabs
          label={t(text.tabs)}
          tabs={[
            tab('picture', t(text.tabPicture), base),
            tab('challenges', t(text.tabChallenges), `${base}/challenges`),
            tab('versions', t(text.tabVersions), `${base}/versions`),
          ]}
        />
      </div>
    </>
  );
}
