import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, type Say, useSay } from '#platform/web/say.ts';
import { anchoringPageText as text } from '#steering-groups/anchoring-page-text.ts';
import type { AnchoringEntry, AnchoringPaper } from '#steering-groups/anchoring-view.ts';
import type { Withdrawing } from '#steering-groups/web/AnchoringLog.tsx';

type Props = {
  entry: AnchoringEntry;
  company: string;
  mayWrite: boolean;
  onAttach: () => void;
  onWithdraw: (what: Withdrawing) => void;
};

const long = (date: string) => writeDay(date.slice(0, 10), pageLanguage(), 'long');

/** One time the work was taken up, with its papers. */
export function AnchoringLine({ entry, company, mayWrite, onAttach, onWithdraw }: Props) {
  const t = useSay();
  const day = long(entry.heldOn);
  const where = entry.bodyName || t(text[entry.body]);
  const what = `${where} ${day}`;
  return (
    <li className={entry.withdrawn ? 'anchoring-gone' : undefined}>
      <p className="anchoring-when">
        <b>{day}</b>
        {entry.caseNumber && <span>{t(text.caseOf, { number: entry.caseNumber })}</span>}
      </p>
      <div>
        <h3>{where}</h3>
        <p className="anchoring-about">{entry.about || t(text.fromIntake)}</p>
        {entry.said && <p className="anchoring-said">{entry.said}</p>}
        <Papers entry={entry} company={company} mayWrite={mayWrite} onWithdraw={onWithdraw} />
        {entry.withdrawn && <p className="small">{withdrawnWords(entry.withdrawn, t)}</p>}
        <p className="small subtle">
          {t(text.recordedBy, { name: entry.recorded.by, date: long(entry.recorded.at) })}
        </p>
        {mayWrite && (
          <p className="anchoring-acts">
            <Quiet name={t(text.attachTo, { what })} onPress={onAttach}>
              {t(text.attach)}
            </Quiet>
            <Quiet
              name={t(text.withdrawOf, { what })}
              onPress={() => onWithdraw({ kind: 'anchoring', subject: entry.anchoring, what })}
            >
              {t(text.withdraw)}
            </Quiet>
          </p>
        )}
      </div>
    </li>
  );
}

function Papers({ entry, company, mayWrite, onWithdraw }: Omit<Props, 'onAttach'>) {
  const t = useSay();
  if (entry.papers.length === 0) return null;
  return (
    <ul className="anchoring-papers" aria-label={t(text.papers)}>
      {entry.papers.map((paper) => (
        <li key={paper.paper}>
          <Paper company={company} paper={paper} />
          {mayWrite && !paper.withdrawn && (
            <Quiet
              name={t(text.withdrawOf, { what: paper.name })}
              onPress={() => onWithdraw({ kind: 'paper', subject: paper.paper, what: paper.name })}
            >
              {t(text.withdraw)}
            </Quiet>
          )}
        </li>
      ))}
    </ul>
  );
}

function Paper({ company, paper }: { company: string; paper: AnchoringPaper }) {
  const t = useSay();
  if (paper.withdrawn)
    return (
      <span>
        <s>{paper.name}</s>
        <span className="group-under">{withdrawnWords(paper.withdrawn, t)}</span>
      </span>
    );
  return (
    <span>
      <a href={`/api/steering-groups/companies/${company}/papers/${paper.paper}`} download={paper.name}>
        {paper.name}
      </a>{' '}
      <span className="small subtle">
        {t(text.size, { size: Math.max(1, Math.round(paper.size / 1024)) })}
      </span>
    </span>
  );
}

function Quiet({ name, onPress, children }: { name: string; onPress: () => void; children: string }) {
  return (
    <button type="button" className="group-change" aria-label={name} onClick={onPress}>
      {children}
    </button>
  );
}

const withdrawnWords = ({ by, at, reason }: NonNullable<AnchoringEntry['withdrawn']>, t: Say): string =>
  t(text.withdrawnBy, { name: by, date: long(at), reason });
