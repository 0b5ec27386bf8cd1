import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { useSay } from '#platform/web/say.ts';
import { meetingPageText as text } from '#steering-groups/meeting-page-text.ts';
import type { MeetingView } from '#steering-groups/meeting-view.ts';
import { MeetingAhead } from '#steering-groups/web/MeetingAhead.tsx';
import { MinutesDesk } from '#steering-groups/web/MinutesDesk.tsx';
import { MinutesPaper } from '#steering-groups/web/MinutesPaper.tsx';
import { pageOf } from '#steering-groups/web/meeting-words.ts';
import { useMeeting } from '#steering-groups/web/use-meeting.ts';
import './meetings.css';
import './minutes.css';

/** A meeting: its agenda before, its minutes while it goes on, the document both sign after. */
export function Page() {
  const t = useSay();
  const { company = '', meeting = '' } = useParams({ strict: false });
  const answer = useMeeting(company, meeting);
  if (answer.error?.status === 404 && answer.error.code === 'not-found')
    return (
      <>
        <PageHead eyebrow={t(text.group)} title={t(text.gone)} />
        <Empty title={t(text.gone)} body={t(text['gone-body'])}>
          <LinkButton kind="second" to={pageOf(company)}>
            {t(text.back)}
          </LinkButton>
        </Empty>
      </>
    );
  if (answer.error)
    return <Trouble eyebrow={t(text.group)} error={answer.error} onAgain={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={8} />;
  return <Meeting key={meeting} view={answer.data} />;
}

function Meeting({ view }: { view: MeetingView }) {
  const [fixing, setFixing] = useState(false);
  if (!view.minutes) return <MeetingAhead view={view} />;
  const writes = view.may.write && (view.state === 'begun' || (view.state === 'ended' && fixing));
  return writes ? (
    <MinutesDesk view={view} minutes={view.minutes} onRead={fixing ? () => setFixing(false) : undefined} />
  ) : (
    <MinutesPaper view={view} minutes={view.minutes} onFix={() => setFixing(true)} />
  );
}
