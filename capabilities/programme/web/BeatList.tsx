import { useState } from 'react';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { beatText } from '#programme/beat-text.ts';
import { beatsShown, type MovableBeat } from '#programme/beats-shown.ts';
import { journeyText } from '#programme/journey-text.ts';
import type { Beat, JourneyView } from '#programme/journey-view.ts';
import { moveText as text } from '#programme/move-text.ts';
import { CancelBeatDialog } from '#programme/web/CancelBeatDialog.tsx';
import { MoveBeatDialog } from '#programme/web/MoveBeatDialog.tsx';
import { PhoneFold } from '#programme/web/PhoneFold.tsx';
import { useBeatChange } from '#programme/web/use-beat.ts';
import '#programme/web/beats.css';

type Asked = { act: 'move' | 'cancel'; beat: MovableBeat };

/** The visits and meetings that lie nearest, where each lies in the rhythm and where it went, and moving them. */
export function BeatList({ view }: { view: JourneyView }) {
  const t = useSay();
  const [asked, setAsked] = useState<Asked | null>(null);
  const company = view.company.company;
  const beats = beatsShown(view);
  const close = () => setAsked(null);
  const { adviser } = view.parties;
  const whose = adviser ? t(text.adviserMoves, { name: adviser }) : t(text.adviserMovesUnnamed);
  return (
    <section className="beats" aria-labelledby="beat-list-title">
      <PhoneFold id="beat-list-title" title={t(text.section)}>
        {beats.length === 0 && <p className="subtle">{t(text.sectionEmpty)}</p>}
        <ul>
          {beats.map((beat) => (
            <Row key={`${beat.subject}-${beat.key}`} view={view} beat={beat} onAsk={setAsked} />
          ))}
        </ul>
        {!view.may.moveVisits && beats.some(({ subject }) => subject === 'visit') && (
          <p className="beats-may-not">
            <Button kind="second" reason={whose}>
              {t(text.actMove, { subject: 'visit' })}
            </Button>
          </p>
        )}
      </PhoneFold>
      {asked?.act === 'move' && <MoveBeatDialog company={company} beat={asked.beat} onClose={close} />}
      {asked?.act === 'cancel' && <CancelBeatDialog company={company} beat={asked.beat} onClose={close} />}
    </section>
  );
}

type RowProps = { view: JourneyView; beat: MovableBeat; onAsk: (asked: Asked) => void };

function Row({ view, beat, onAsk }: RowProps) {
  const t = useSay();
  const may = beat.subject === 'visit' ? view.may.moveVisits : view.may.moveMeetings;
  const isOff = beat.state === 'cancelled';
  const named = (act: string) => `${beat.name}: ${act}`;
  return (
    <li>
      <When beat={beat} />
      <span className="beat-what">
        <b>{beat.name}</b>
        <Details beat={beat} t={t} />
      </span>
      {may && (
        <span className="beat-acts">
          <Button kind="quiet" aria-label={named(t(text.move))} onClick={() => onAsk({ act: 'move', beat })}>
            {t(text.move)}
          </Button>
          {isOff ? (
            <Restore company={view.company.company} beat={beat} />
          ) : (
            <Button
              kind="quiet"
              aria-label={named(t(text.cancel))}
              onClick={() => onAsk({ act: 'cancel', beat })}
            >
              {t(text.cancel)}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}

/** The rhythm's own day struck through where another holds. */
function When({ beat }: { beat: Beat }) {
  const day = (date: string) => writeDay(date, pageLanguage(), 'brief');
  const isOff = beat.state === 'cancelled';
  return (
    <span className="beat-when">
      {(beat.moved || isOff) && <s>{day(isOff ? beat.date : beat.planned)}</s>}
      {!isOff && <span>{day(beat.date)}</span>}
      {beat.hours && !isOff && <span className="num">{writeHours(beat.hours)}</span>}
    </span>
  );
}

/** From one clock to another as the language writes it: 08.30–14.30. */
function writeHours({ from, to }: { from: string; to: string }): string {
  const hours = `${from}–${to}`;
  return /^n[bn]$/.test(pageLanguage()) ? hours.replaceAll(':', '.') : hours;
}

function Details({ beat, t }: { beat: Beat; t: Say }) {
  const day = (date: string) => writeDay(date, pageLanguage(), 'said');
  const { moved, cancelled, lapsed, mode, place, although, subject, hours } = beat;
  const isOff = beat.state === 'cancelled';
  const where = [mode && t(beatText[`mode-${mode}`]), place].filter(Boolean).join(', ');
  const decided = isOff ? cancelled : moved;
  const lines = [
    ...(isOff ? [t(journeyText.keyCancelled)] : []),
    ...(moved && !isOff ? [t(text.wasOn, { date: day(moved.from) })] : []),
    ...(decided ? [t(text.why, { name: decided.by, reason: decided.reason })] : []),
    ...(isOff ? [] : although.map((code) => t(text.knew, { code: code.split('-')[0] ?? '' }))),
    ...(lapsed ? [t(text.lapsed, { kind: lapsed.kind, date: day(lapsed.date) })] : []),
    ...(where && !isOff ? [where] : []),
    ...(subject === 'visit' && !hours && !isOff ? [t(beatText.calendarNotArranged)] : []),
  ];
  return lines.map((line) => (
    <span key={line} className="small subtle">
      {line}
    </span>
  ));
}

/** A visit or meeting that was called off, put back on the day it had. */
function Restore({ company, beat }: { company: string; beat: MovableBeat }) {
  const t = useSay();
  const toast = useToast();
  const { change, busy, error } = useBeatChange(company, beat);
  const day = writeDay(beat.date, pageLanguage(), 'said');
  const back = () =>
    change({ change: makeId(), detail: { kind: 'restored' } }, () =>
      toast({ message: t(text.restored, { name: beat.name, date: day }) }),
    );
  return (
    <>
      <Button kind="quiet" busy={busy} aria-label={`${beat.name}: ${t(text.restore)}`} onClick={back}>
        {t(text.restore)}
      </Button>
      {error && <Note tone="act">{error.message}</Note>}
    </>
  );
}
