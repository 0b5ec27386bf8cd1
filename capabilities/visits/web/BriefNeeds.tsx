import { Link } from '@tanstack/react-router';
import { writeDay } from '#platform/contract/dates.ts';
import { statusText } from '#platform/contract/status-text.ts';
import { MarkShape, type Status } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { needsInOrder } from '#visits/brief.ts';
import type { Brief, Need } from '#visits/brief-shape.ts';
import { briefText as text } from '#visits/brief-text.ts';
import { PromisedRow } from '#visits/web/PromisedList.tsx';
import type { VisitHere } from '#visits/web/use-visit.ts';

/** What needs the adviser, each line with the way to what it is made from. */
export function BriefNeeds({ here, brief }: { here: VisitHere; brief: Brief }) {
  const t = useSay();
  const { first, late, rest } = needsInOrder(brief);
  const isEmpty = first.length + late.length + rest.length === 0;
  return (
    <section aria-labelledby="brief-needs">
      <h2 id="brief-needs">{t(text.needs)}</h2>
      {isEmpty ? (
        <p className="small subtle visit-none">{t(text.needsNone)}</p>
      ) : (
        <ul className="visit-rows">
          {first.map((need) => (
            <NeedRow key={keyOf(need)} need={need} />
          ))}
          {late.map((action) => (
            <PromisedRow key={action.action} here={here} action={action} />
          ))}
          {rest.map((need) => (
            <NeedRow key={keyOf(need)} need={need} />
          ))}
        </ul>
      )}
    </section>
  );
}

function keyOf(need: Need): string {
  if (need.kind === 'signal') return `${need.signal.indicator} ${need.signal.site}`;
  if (need.kind === 'action-late') return need.action.action;
  if (need.kind === 'answer-late') return need.card;
  return `${need.kind} ${need.name}`;
}

function NeedRow({ need }: { need: Need }) {
  const t = useSay();
  const { status, what, due, sub, url } = lineOf(need, t);
  return (
    <li>
      <span className="visit-row-shape">
        <MarkShape status={status} label={t(statusText[status])} />
      </span>
      <b className="visit-row-what">
        <Link to={url}>{what}</Link>
      </b>
      <span className="visit-row-due">{due}</span>
      <span className="visit-row-sub">{sub}</span>
    </li>
  );
}

type Line = { status: Status; what: string; due: string; sub: string; url: string };

function lineOf(need: Need, t: Say): Line {
  const day = (date: string) => writeDay(date, pageLanguage(), 'date');
  switch (need.kind) {
    case 'signal': {
      const { signal } = need;
      return {
        status: signal.code === 'worse' ? 'deviation' : 'watch',
        what: signal.site ? `${signal.name}, ${signal.site}` : signal.name,
        due: signal.since ? t(text.fromDate, { date: day(signal.since) }) : '',
        sub: signal.sentence,
        url: signal.url,
      };
    }
    case 'action-late': {
      const { action, url } = need;
      return {
        status: 'deviation',
        what: t(text.who, { name: action.ownerName, what: action.what }),
        due: t(text.dueOn, { date: day(action.due) }),
        sub: t(text.promisedOn, { date: day(action.promisedOn) }),
        url,
      };
    }
    case 'answer-late':
      return {
        status: 'deviation',
        what: t(text['need-answer'], { name: need.name }),
        due: '',
        sub: t(text['need-answerSub'], { board: need.board, date: day(need.due) }),
        url: need.url,
      };
    case 'deliverable-late':
      return {
        status: 'deviation',
        what: t(text['need-late'], { name: need.name }),
        due: '',
        sub: [need.owner, t(text['need-lateSub'], { date: day(need.due) })].filter(Boolean).join(' · '),
        url: need.url,
      };
    default: {
      const { kind, name, count, of, dates, note, url } = need;
      return {
        status: kind.endsWith('missed') ? 'deviation' : kind.endsWith('cancelled') ? 'watch' : 'silent',
        what: t(text[`need-${kind}`], { name, count, of }),
        due: '',
        sub: [datesOf(dates, day), note].filter(Boolean).join(' · '),
        url,
      };
    }
  }
}

/** The latest few days; more than that nobody reads in a minute. */
const datesOf = (dates: readonly string[], day: (date: string) => string): string =>
  (dates.length > 3 ? ['…', ...dates.slice(-3).map(day)] : dates.map(day)).join(', ');
