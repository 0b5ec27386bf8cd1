import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { Empty } from '#platform/web/kit/Empty.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { meetingPageText as text } from '#steering-groups/meeting-page-text.ts';
import type { MeetingRow, MeetingsView } from '#steering-groups/meeting-view.ts';
import { MeetingCallDialog } from '#steering-groups/web/MeetingCallDialog.tsx';
import { MeetingLine } from '#steering-groups/web/MeetingLine.tsx';
import { pageOf } from '#steering-groups/web/meeting-words.ts';
import { useMeetings } from '#steering-groups/web/use-meeting.ts';
import './meetings.css';

/** As many meetings ahead as people look at; the rest of the journey is one press away. */
const shownAhead = 3;

export function Page() {
  const t = useSay();
  const { company = '' } = useParams({ strict: false });
  const answer = useMeetings(company);
  if (answer.error)
    return <Trouble eyebrow={t(text.group)} error={answer.error} onAgain={() => void answer.refetch()} />;
  if (!answer.data) return <Skeleton lines={6} />;
  return <Meetings view={answer.data} />;
}

const isAhead = ({ state }: MeetingRow) => state === 'planned' || state === 'begun';

function Meetings({ view }: { view: MeetingsView }) {
  const t = useSay();
  const [calling, setCalling] = useState(false);
  const [all, setAll] = useState(false);
  const { company, meetings, may } = view;
  const first = firstOf(view);
  const ahead = meetings.filter(isAhead).toReversed();
  const behind = meetings.filter((row) => !isAhead(row));
  const button = (
    <Button
      kind="second"
      icon="plus"
      reason={may.call ? undefined : t(text['only-parties'])}
      onClick={() => setCalling(true)}
    >
      {t(text.call)}
    </Button>
  );
  const list = (rows: readonly MeetingRow[]) => (
    <ul className="meeting-list">
      {rows.map((row) => (
        <MeetingLine
          key={row.meeting}
          company={company.company}
          row={row}
          isNext={row.meeting === view.next}
        />
      ))}
    </ul>
  );
  return (
    <div className="meetings">
      <PageHead eyebrow={`${company.name} · ${t(text.group)}`} title={titleOf(view, t)} lead={t(text.lead)}>
        <p className="meeting-acts">
          {first && (
            <LinkButton to={pageOf(company.company, first.meeting)}>
              {t(text['to-first'], { state: first.state })}
            </LinkButton>
          )}
          {meetings.length > 0 && button}
        </p>
      </PageHead>
      {meetings.length === 0 && (
        <Empty title={t(text['empty-title'])} body={t(text['empty-body'])}>
          {button}
        </Empty>
      )}
      {ahead.length > 0 && (
        <section aria-labelledby="ahead">
          <h2 id="ahead">{t(text.ahead)}</h2>
          {list(all ? ahead : ahead.slice(0, shownAhead))}
          {!all && ahead.length > shownAhead && (
            <Button kind="quiet" onClick={() => setAll(true)}>
              {t(text['all-ahead'], { count: ahead.length })}
            </Button>
          )}
        </section>
      )}
      {behind.length > 0 && (
        <section aria-labelledby="behind">
          <h2 id="behind">{t(text.behind)}</h2>
          {list(behind)}
        </section>
      )}
      {calling && (
        <MeetingCallDialog company={company.company} sides={may.sides} onClose={() => setCalling(false)} />
      )}
    </div>
  );
}

/** The meeting the first line is about: one that is on, minutes somebody has to sign, or the next. */
const firstOf = ({ meetings, next }: MeetingsView): MeetingRow | undefined =>
  meetings.find(({ state }) => state === 'begun') ??
  meetings.find(({ state }) => state === 'ended') ??
  meetings.find(({ meeting }) => meeting === next);

/** What the list says first: a meeting that is on, minutes somebody has to sign, or the next day. */
function titleOf({ meetings, next, today }: MeetingsView, t: Say): string {
  const day = (date: string) => writeDay(date, pageLanguage(), 'said');
  if (meetings.some(({ state }) => state === 'begun')) return t(text['title-on']);
  const unsigned = meetings.find(({ state }) => state === 'ended');
  if (unsigned)
    return t(text['title-unsigned'], {
      date: day(unsigned.date),
      count: unsigned.unsigned.length,
      side: unsigned.unsigned[0] ?? 'employer',
    });
  const coming = meetings.find(({ meeting }) => meeting === next);
  if (!coming) return t(text['title-none']);
  return coming.date === today ? t(text['title-today']) : t(text['title-next'], { date: day(coming.date) });
}
