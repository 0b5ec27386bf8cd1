import { useState } from 'react';
import { makeId } from '#platform/contract/id.ts';
import { useSay } from '#platform/web/say.ts';
import { agendaText } from '#steering-groups/agenda-text.ts';
import type { AgendaItem } from '#steering-groups/agenda-view.ts';
import { steeringGroups } from '#steering-groups/contract.ts';
import { meetingPageText as text } from '#steering-groups/meeting-page-text.ts';
import type { MeetingView } from '#steering-groups/meeting-view.ts';
import { AgendaActs } from '#steering-groups/web/AgendaActs.tsx';
import { AgendaRow } from '#steering-groups/web/AgendaRow.tsx';
import { useMeetingAct } from '#steering-groups/web/use-meeting.ts';

/** What is to be taken up, in its order, and under it what is not taken up now. */
export function AgendaList({ view }: { view: MeetingView }) {
  const t = useSay();
  const [told, setTold] = useState('');
  const { run, busy } = useMeetingAct(steeringGroups.orderAgenda, view.company.company);
  const lines = view.agenda.filter(({ state }) => state === 'on');
  const left = view.agenda.filter(({ state }) => state !== 'on');
  const move = (item: AgendaItem, by: number) => {
    const from = lines.indexOf(item);
    const keys = lines.map(({ key }) => key);
    keys.splice(from, 1);
    keys.splice(from + by, 0, item.key);
    const params = { company: view.company.company, meeting: view.meeting };
    run({ params, body: { ordering: makeId(), keys } }, () =>
      setTold(t(agendaText.moved, { title: item.title, n: from + by + 1 })),
    );
  };
  return (
    <section className="agenda" aria-labelledby="agenda-title">
      <h2 id="agenda-title">{t(text.agenda)}</h2>
      <p className="hidden" aria-live="polite">
        {told}
      </p>
      {lines.length === 0 && <p className="subtle agenda-none">{t(text['empty-agenda'])}</p>}
      <ol className="agenda-lines">
        {lines.map((item, i) => (
          <li key={item.key} className="agenda-line">
            <AgendaRow item={item} n={i + 1} />
            <AgendaActs
              view={view}
              item={item}
              onUp={view.may.write && i > 0 && !busy ? () => move(item, -1) : undefined}
              onDown={view.may.write && i < lines.length - 1 && !busy ? () => move(item, 1) : undefined}
            />
          </li>
        ))}
      </ol>
      {left.length > 0 && (
        <>
          <h3>{t(text['not-taken-up'])}</h3>
          <ul className="agenda-lines agenda-left">
            {left.map((item) => (
              <li key={item.key} className="agenda-line">
                <AgendaRow item={item} n={null} />
                <AgendaActs view={view} item={item} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
