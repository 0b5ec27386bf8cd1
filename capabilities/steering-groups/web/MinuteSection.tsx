import { Mark } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import type { MeetingView } from '#steering-groups/meeting-view.ts';
import { dissentSentence, type PaperSection } from '#steering-groups/minute-paper.ts';
import { minuteText as text } from '#steering-groups/minute-text.ts';
import type { Entry, Minutes } from '#steering-groups/minute-view.ts';
import { DissentActs } from '#steering-groups/web/AgendaActs.tsx';

type Props = { view: MeetingView; minutes: Minutes; section: PaperSection };

/** A decision with its dissent, information, or a dissent about a whole matter. */
export function MinuteSection({ view, minutes, section }: Props) {
  const t = useSay();
  const { entry, matter, dissents } = section;
  const { kind, number, struck } = entry;
  const label =
    number !== null
      ? t(text['decision-n'], { n: number })
      : t(kind === 'dissent' ? text['dissent-alone'] : text.information);
  return (
    <section className="minutes-item">
      <p className="minutes-kind">
        <b>{label}</b>
        {matter > 0 && <span>{t(text['matter-n'], { n: matter })}</span>}
      </p>
      <div className="minutes-what">
        {kind === 'decision' && (
          <h2 className={struck ? 'minutes-struck' : undefined}>
            {struck ? <s>{entry.title.value}</s> : entry.title.value}
          </h2>
        )}
        {struck ? (
          <p className="small subtle">{t(text.struck, { name: struck.by })}</p>
        ) : (
          <>
            {kind !== 'dissent' && entry.text.value && <p className="minutes-text">{entry.text.value}</p>}
            {entry.principle && (
              <p className="small subtle">{t(text.principle, { name: entry.principle.name })}</p>
            )}
            {kind === 'decision' &&
              minutes.absent.map((side) => (
                <p key={side} className="small">
                  <Mark status="watch">{t(text['absent-then'], { side })}</Mark>
                </p>
              ))}
            {kind === 'dissent' && <Dissent view={view} entry={entry} />}
          </>
        )}
        {dissents.map((one) => (
          <Dissent key={one.entry} view={view} entry={one} />
        ))}
      </div>
    </section>
  );
}

/** Somebody's disagreement in their own words, and when it comes up again. */
function Dissent({ view, entry }: { view: MeetingView; entry: Entry }) {
  const t = useSay();
  return (
    <div className="minutes-dissent">
      <b>{t(text.dissent, { name: entry.written.by, side: entry.side ?? 'employees' })}</b>
      <p className="minutes-text">
        {entry.text.value} <span className="subtle">{dissentSentence(entry, view, pageLanguage())}</span>
      </p>
      {entry.may.settle && (
        <p className="minutes-dissent-acts">
          <DissentActs
            company={view.company.company}
            entry={entry.entry}
            isOpen={entry.dissent?.state === 'open'}
          />
        </p>
      )}
    </div>
  );
}
