import { writeDay, writeMoment } from '#platform/contract/dates.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { meetingsOf } from '#pulse-boards/board-state.ts';
import { boardText as text } from '#pulse-boards/board-text.ts';
import { fieldOf, type Thing, wordsIn } from '#pulse-boards/fold.ts';
import { dayOfMeeting } from '#pulse-boards/meeting-day.ts';
import type { BoardRhythm } from '#pulse-boards/rhythm-endpoints.ts';
import { beatsOf } from '#pulse-boards/rhythm-rules.ts';
import { rhythmText } from '#pulse-boards/rhythm-text.ts';
import { rhythmWords } from '#pulse-boards/web/rhythm-words.ts';
import type { Desk } from '#pulse-boards/web/use-desk.ts';
import type { Rhythms } from '#pulse-boards/web/use-rhythm.ts';

const mostShown = 8;

/** Pulse meetings held at a board: when, how long, how many, and what they learned. Never who. */
export function Meetings({ desk, board, rhythms }: { desk: Desk; board: Thing; rhythms: Rhythms }) {
  const t = useSay();
  const meetings = meetingsOf(desk.things, board.thing).slice(0, mostShown);
  const rhythm = rhythms.of(board.thing);
  const said = rhythm && rhythmWords({ board, rhythm, today: desk.today }, t, pageLanguage());
  return (
    <section className="board-part" aria-label={t(text.meetings)}>
      <h2>{t(text.meetings)}</h2>
      {said && <p>{said.says}</p>}
      {said?.why && <p className="small subtle">{said.why}</p>}
      {rhythms.keptAt && (
        <p className="small subtle">
          {t(rhythmText.asOf, { moment: writeMoment(rhythms.keptAt, pageLanguage()) })}
        </p>
      )}
      {rhythm && <Beats rhythm={rhythm} />}
      {meetings.length === 0 && <p className="subtle">{t(text.noMeetings)}</p>}
      <ul className="board-meetings">
        {meetings.map((meeting) => {
          const begun = wordsIn(meeting, 'begun');
          const ended = fieldOf(meeting, 'ended');
          const present = fieldOf(meeting, 'present');
          const learned = wordsIn(meeting, 'learned');
          const minutes = Math.max(1, Math.round((Date.parse(String(ended)) - Date.parse(begun)) / 60_000));
          return (
            <li key={meeting.thing}>
              <b>{begun && writeDay(dayOfMeeting(meeting), pageLanguage(), 'day')}</b>
              <span>
                {[
                  ended === null ? t(text.meetingOpen) : t(text.meetingLine, { minutes }),
                  typeof present === 'number' && t(text.presentLine, { count: present }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {learned && <span className="subtle">{t(text.learned, { what: learned })}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The weeks at a glance: a circle for each meeting held, a triangle for each missed. The sentence above says it. */
function Beats({ rhythm }: { rhythm: BoardRhythm }) {
  return (
    <div className="board-beats" aria-hidden="true">
      {beatsOf(rhythm).map((week) => (
        <span key={week[0]?.day ?? ''}>
          {week.map(({ day, is }) => (
            <svg key={day} aria-hidden="true" className={`board-beat-${is}`} viewBox="0 0 24 24">
              {is === 'held' ? <circle cx="12" cy="12" r="9.5" /> : <path d="M12 2.2 23 21.4H1Z" />}
            </svg>
          ))}
        </span>
      ))}
    </div>
  );
}
