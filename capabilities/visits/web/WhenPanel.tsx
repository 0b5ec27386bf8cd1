import { type ComponentProps, useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { CancelBeatDialog, MoveBeatDialog } from '#programme/web/door.tsx';
import { briefText as text } from '#visits/brief-text.ts';
import { listText } from '#visits/list-text.ts';
import { modes } from '#visits/note-fields.ts';
import { noteText } from '#visits/note-text.ts';
import type { VisitHere } from '#visits/web/use-visit.ts';
import { writeHoursOf } from '#visits/web/when.ts';

/** When and where the visit is, what the rhythm's own day was, and the ways to move it or call it off. */
export function WhenPanel({ here }: { here: VisitHere }) {
  const t = useSay();
  const [asked, setAsked] = useState<'move' | 'cancel' | null>(null);
  const language = pageLanguage();
  const { visit, may, company } = here.view;
  const day = (date: string) => writeDay(date, language, 'day');
  const mode = modes.find((one) => one === visit.mode);
  const rows = [
    { label: t(text.day), value: day(visit.date) },
    { label: t(text.clock), value: visit.hours ? writeHoursOf(visit.hours, language) : t(text.notArranged) },
    ...(mode ? [{ label: t(text.way), value: t(noteText[`mode-${mode}`]) }] : []),
    ...(visit.place ? [{ label: t(text.place), value: visit.place }] : []),
  ];
  const close = () => setAsked(null);
  const beat = visit as ComponentProps<typeof MoveBeatDialog>['beat'];
  const isAhead = visit.state === 'planned' || visit.state === 'cancelled';
  return (
    <section aria-labelledby="visit-when">
      <h2 id="visit-when">{t(text.when)}</h2>
      <Facts rows={rows} />
      {visit.moved && (
        <p className="small subtle visit-moved">
          {t(listText.movedFrom, { date: day(visit.moved.from), reason: visit.moved.reason })}
        </p>
      )}
      {isAhead && (
        <p className="visit-acts">
          <Button
            kind="second"
            reason={may.move ? undefined : t(text.mayNotMove)}
            onClick={() => setAsked('move')}
          >
            {t(text.move)}
          </Button>
          {may.move && visit.state === 'planned' && (
            <Button kind="quiet" onClick={() => setAsked('cancel')}>
              {t(text.cancel)}
            </Button>
          )}
        </p>
      )}
      {asked === 'move' && <MoveBeatDialog company={company.company} beat={beat} onClose={close} />}
      {asked === 'cancel' && <CancelBeatDialog company={company.company} beat={beat} onClose={close} />}
    </section>
  );
}
