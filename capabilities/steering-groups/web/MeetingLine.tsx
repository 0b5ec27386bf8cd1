import { Link } from '@tanstack/react-router';
import { writeDay } from '#platform/contract/dates.ts';
import { Mark, type Status } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { groupPageText } from '#steering-groups/group-page-text.ts';
import { meetingPageText as text } from '#steering-groups/meeting-page-text.ts';
import type { MeetingRow } from '#steering-groups/meeting-view.ts';
import { nameOf, pageOf } from '#steering-groups/web/meeting-words.ts';

type Props = { company: string; row: MeetingRow; isNext: boolean };

/** A meeting in the list: its day and name, what it came to, and how it stands. */
export function MeetingLine({ company, row, isNext }: Props) {
  const t = useSay();
  const { status, word } = standingOf(row, t);
  const came = cameToOf(row, t);
  return (
    <li className={isNext ? 'meeting-line meeting-line-next' : 'meeting-line'}>
      <Link to={pageOf(company, row.meeting)} className="meeting-line-link">
        <span className="meeting-line-day">{writeDay(row.date, pageLanguage(), 'full')}</span>
        <span className="meeting-line-name">{nameOf(row.n, t)}</span>
      </Link>
      <div className="meeting-line-came">
        {row.why && <p className="small subtle">{row.why}</p>}
        {came && <p className="small">{came}</p>}
        {row.absent.map((side) => (
          <p key={side} className="small">
            <Mark status="watch">{t(text.absent, { side })}</Mark>
          </p>
        ))}
      </div>
      <p className="meeting-line-state">
        {status ? <Mark status={status}>{word}</Mark> : <span className="small subtle">{word}</span>}
      </p>
    </li>
  );
}

function cameToOf({ decisions, actions, dissents }: MeetingRow, t: Say): string {
  const counted = (count: number) => ({ count, words: t(groupPageText.number, { n: count }) });
  const parts = [
    decisions > 0 && t(text.decisions, counted(decisions)),
    actions > 0 && t(text.actions, counted(actions)),
    dissents > 0 && t(text.dissents, counted(dissents)),
  ].filter((part) => part !== false);
  return listed(parts);
}

export function listed(parts: readonly string[]): string {
  const language = pageLanguage();
  const words = new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(parts);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How a meeting stands; one that lies ahead, or was called off, has no mark to wear. */
function standingOf(row: MeetingRow, t: Say): { status?: Status; word: string } {
  switch (row.state) {
    case 'sealed':
      return { status: 'plan', word: t(text['state-sealed']) };
    case 'begun':
      return { status: 'watch', word: t(text['state-begun']) };
    case 'ended': {
      const [side, other] = row.unsigned;
      const isOne = side !== undefined && other === undefined;
      return {
        status: 'deviation',
        word: isOne ? t(text['state-ended-of'], { side }) : t(text['state-ended']),
      };
    }
    case 'unwritten':
      return row.journey === 'missed'
        ? { status: 'deviation', word: t(text['state-missed']) }
        : { status: 'silent', word: t(text['state-unwritten']) };
    case 'called-off':
      return { word: t(text['state-called-off']) };
    case 'planned':
      return { word: t(text['state-planned']) };
  }
}
