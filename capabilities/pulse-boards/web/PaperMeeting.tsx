import { CheckboxField } from '#platform/web/kit/Field.tsx';
import { useSay } from '#platform/web/say.ts';
import { boardText } from '#pulse-boards/board-text.ts';
import { entryText as text } from '#pulse-boards/entry-text.ts';
import { fieldOf, wordsIn } from '#pulse-boards/fold.ts';
import { minutesHeld } from '#pulse-boards/meeting-held.ts';
import { meetingOn } from '#pulse-boards/paper-entry.ts';
import { PaperField } from '#pulse-boards/web/PaperField.tsx';
import type { PaperDesk } from '#pulse-boards/web/use-paper.ts';

/** The meeting of the sheet's day: that it was held, how long, how many, and what was learned. Never who. */
export function PaperMeeting({ paper }: { paper: PaperDesk }) {
  const t = useSay();
  const { desk, board, day, draft, setMeeting, problemAt } = paper;
  const { meeting } = draft;
  const stands = meetingOn(desk.things, board.thing, day);
  const minutes = stands && minutesHeld(stands);
  const present = fieldOf(stands, 'present');
  const said = [
    minutes && t(boardText.meetingLine, { minutes }),
    stands && !minutes && t(boardText.meetingOpen),
    typeof present === 'number' && t(boardText.presentLine, { count: present }),
    wordsIn(stands, 'learned'),
  ].filter(Boolean);
  return (
    <section className="board-part" aria-label={t(text.meeting)}>
      <h2>{t(text.meeting)}</h2>
      {stands && <p className="paper-stands">{t(text.stands, { what: said.join(' · ') })}</p>}
      {!minutes && (
        <>
          <CheckboxField
            name="held"
            label={t(text.held)}
            checked={meeting.held}
            onChange={(held) => setMeeting({ ...meeting, held })}
            problem={problemAt('held')}
          />
          <div className="paper-takes">
            {(['minutes', 'present'] as const).map((name) => (
              <PaperField
                key={name}
                name={name}
                shown={t(text[name])}
                label={t(text[name])}
                numeric
                value={meeting[name]}
                onChange={(value) => setMeeting({ ...meeting, [name]: value })}
                problem={problemAt(name)}
              />
            ))}
          </div>
        </>
      )}
      <div className="paper-learned">
        <PaperField
          name="learned"
          shown={t(text.learned)}
          label={t(text.learned)}
          value={meeting.learned}
          onChange={(learned) => setMeeting({ ...meeting, learned })}
          problem={problemAt('learned')}
        />
      </div>
    </section>
  );
}
