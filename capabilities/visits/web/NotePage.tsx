import { Link, useParams } from '@tanstack/react-router';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { Skeleton } from '#platform/web/kit/Skeleton.tsx';
import { Trouble } from '#platform/web/kit/Trouble.tsx';
import { type Say, useSay } from '#platform/web/say.ts';
import { briefText } from '#visits/brief-text.ts';
import { listText } from '#visits/list-text.ts';
import { standingAnswer } from '#visits/note.ts';
import { noteText as text } from '#visits/note-text.ts';
import { AnswerPanel } from '#visits/web/AnswerPanel.tsx';
import { BesidePanel } from '#visits/web/BesidePanel.tsx';
import { KeptAt } from '#visits/web/KeptAt.tsx';
import { NoteFields } from '#visits/web/NoteFields.tsx';
import { OwnNote } from '#visits/web/OwnNote.tsx';
import { PresencePanel } from '#visits/web/PresencePanel.tsx';
import { PromisePanel } from '#visits/web/PromisePanel.tsx';
import { useVisit, type VisitHere } from '#visits/web/use-visit.ts';
import { eyebrowOf } from '#visits/web/VisitPage.tsx';
import { VisitTabs } from '#visits/web/VisitTabs.tsx';
import { WasItHeld } from '#visits/web/WasItHeld.tsx';
import '#visits/web/visits.css';
import '#visits/web/note.css';

/** The note of a visit, written together and agreed before one leaves. */
export function Page() {
  const t = useSay();
  const { company = '', visit = '' } = useParams({ strict: false });
  const { here, error, again } = useVisit(company, visit);
  if (here) return <NoteOf here={here} />;
  if (error) return <Trouble eyebrow={t(listText.eyebrow)} error={error} onAgain={again} />;
  return <Skeleton lines={8} />;
}

function NoteOf({ here }: { here: VisitHere }) {
  const t = useSay();
  const { view, kept } = here;
  const { company } = view.company;
  return (
    <div className="visit">
      <PageHead eyebrow={eyebrowOf(here, t)} title={titleOf(here, t)}>
        <KeptAt at={kept} />
      </PageHead>
      {view.brief && <VisitTabs company={company} visit={view.visit.key} current="note" />}
      <div className="visit-columns">
        <div className="visit-main">
          {here.state === 'empty' && <WasItHeld here={here} />}
          {!here.note.agreed && <NoteFields here={here} />}
          <PromisePanel here={here} />
          <AnswerPanel here={here} />
          {here.note.agreed && <NoteFields here={here} />}
          <BesidePanel here={here} />
        </div>
        <div className="visit-aside">
          <PresencePanel here={here} />
          <OwnNote here={here} />
          <p className="visit-ways">
            <Link to={`/companies/${company}/own-hours`}>{t(listText.seeHours)}</Link>
            <Link to={`/companies/${company}/visits`}>{t(briefText.all)}</Link>
          </p>
        </div>
      </div>
    </div>
  );
}

function titleOf({ note, state }: VisitHere, t: Say): string {
  if (note.reopened && !note.agreed) return t(text['title-reopened'], { name: note.reopened.by });
  switch (state) {
    case 'agreed':
      return t(text['title-agreed'], { dissents: note.dissents.length });
    case 'without':
      return t(text['title-without'], { side: note.agreed!.without! });
    case 'half':
      return t(text['title-half'], { side: standingAnswer(note, 'employer') ? 'employer' : 'employees' });
    default:
      return t(text[`title-${state}`]);
  }
}
