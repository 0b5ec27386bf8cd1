import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { quoted } from '#platform/contract/quoted.ts';
import { MarkShape } from '#platform/web/kit/Mark.tsx';
import { Tag } from '#platform/web/kit/Tag.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { agendaText as text } from '#steering-groups/agenda-text.ts';
import type { AgendaItem } from '#steering-groups/agenda-view.ts';
import { decidesOf, whyOf } from '#steering-groups/web/meeting-words.ts';

type Props = { item: AgendaItem; n: number | null; children?: ReactNode };

/** A line of an agenda: what it is, why it is there, who decides, and the way to its source. */
export function AgendaRow({ item, n, children }: Props) {
  const t = useSay();
  const language = pageLanguage();
  const decides = decidesOf(item, language);
  const isLate = item.daysLate > 0;
  return (
    <>
      <p className="agenda-kind">
        {n !== null && <b>{t(text.matter, { n })}</b>}
        <span>{t(text[`kind-${item.kind}`])}</span>
      </p>
      <div className="agenda-what">
        <h3>
          {isLate && <MarkShape status="deviation" />}
          <span>{item.title}</span>
        </h3>
        <p className={isLate ? 'agenda-late' : 'subtle'}>{whyOf(item, language)}</p>
        {item.words && (
          <p className={item.kind === 'signal' ? 'small' : 'agenda-words'}>
            {item.kind === 'signal' ? item.words : quoted(item.words, language)}
          </p>
        )}
        {item.missing.length > 0 && (
          <p className="small subtle">{t(text.lacks, { list: item.missing.join(', ') })}</p>
        )}
        <p className="agenda-under small subtle">
          {decides && <span>{decides}</span>}
          {item.path && (
            <Link to={item.path} className="agenda-source">
              {t(text.source)}
              <span className="hidden">: {item.title}</span>
            </Link>
          )}
          {item.putOff > 0 && <Tag>{t(text['put-off-times'], { count: item.putOff })}</Tag>}
        </p>
        {item.over && <p className="small subtle">{t(text.over)}</p>}
        {item.said && (
          <p className="small subtle">
            {t(text[item.state === 'withdrawn' ? 'withdrawn-by' : 'put-off-by'], { name: item.said.by })}
            {item.said.note && ` ${quoted(item.said.note, language)}`}
          </p>
        )}
        {children}
      </div>
    </>
  );
}
