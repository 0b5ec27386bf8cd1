import { Link } from '@tanstack/react-router';
import { ambitionText as text } from '#ambitions/ambition-text.ts';
import type { AmbitionsView, AmbitionView } from '#ambitions/ambitions-view.ts';
import { ambitions } from '#ambitions/contract.ts';
import { pageText } from '#ambitions/page-text.ts';
import { AgreementMark } from '#ambitions/web/AgreementMark.tsx';
import { SideWords } from '#ambitions/web/SideWords.tsx';
import { useAmbitionsAct } from '#ambitions/web/use-ambitions.ts';
import { figureLine } from '#ambitions/web/words.ts';
import { writeFigure } from '#ambitions/write-figure.ts';
import { makeId } from '#platform/contract/id.ts';
import { quoted } from '#platform/contract/quoted.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = { view: AmbitionsView; ambition: AmbitionView; onChange: () => void };

/** One ambition: what, measured how, what it answers, and what each party says of it. */
export function AmbitionRow({ view, ambition, onChange }: Props) {
  const t = useSay();
  const { company } = view.company;
  const { statement, said, may, state } = ambition;
  const answered = view.joints.filter(({ joint }) => ambition.answers.includes(joint));
  return (
    <li className="joint">
      <div className="joint-head">
        <AgreementMark state={state} mine={view.may.sides.some((side) => !said[side])} />
        <span className="joint-acts">
          {may.write && (
            <Button kind="quiet" aria-label={`${t(text.change)}: ${statement}`} onClick={onChange}>
              {t(text.change)}
            </Button>
          )}
          {may.remove && <Remove company={company} ambition={ambition} />}
        </span>
      </div>
      <p className="joint-words">{statement}</p>
      <p className="ambition-figure">{figureLine(ambition, t, pageLanguage())}</p>
      {ambition.figure !== 'none' && ambition.reason && <p className="subtle">{ambition.reason}</p>}
      <Latest view={view} ambition={ambition} />
      {answered.length > 0 && (
        <p className="small subtle">
          {t(text.answersTo, {
            challenges: answered.map(({ wording }) => quoted(wording.value, pageLanguage())).join(', '),
          })}
        </p>
      )}
      <SideWords
        company={company}
        about="ambition"
        thing={ambition.ambition}
        saidOf={ambition.content}
        named={statement}
        said={said}
        may={may}
        sides={view.may.sides}
      />
    </li>
  );
}

/** The latest number of its key figure, with the way to the figure itself. */
function Latest({ view, ambition }: Pick<Props, 'view' | 'ambition'>) {
  const t = useSay();
  const figure = view.figures.find(({ indicator }) => indicator === ambition.indicator);
  if (!figure) return null;
  const { latest, unit, decimals, indicator } = figure;
  return (
    <p className="small subtle">
      {latest && `${t(text.latest, { value: writeFigure(latest.value, unit, pageLanguage(), decimals) })} `}
      <Link to={`/companies/${view.company.company}/indicators/${indicator}`}>{t(text.seeFigure)}</Link>
    </p>
  );
}

function Remove({ company, ambition }: { company: string; ambition: AmbitionView }) {
  const t = useSay();
  const toast = useToast();
  const { run, busy, error } = useAmbitionsAct(ambitions.setStanding, company);
  const set = (stands: boolean, onDone?: () => void) =>
    run({ standing: makeId(), of: 'ambition', thing: ambition.ambition, stands }, onDone);
  const remove = () =>
    set(false, () =>
      toast({ message: t(text.removed), undo: { label: t(pageText.undo), act: () => set(true) } }),
    );
  return (
    <>
      <Button
        kind="quiet"
        busy={busy}
        aria-label={`${t(text.remove)}: ${ambition.statement}`}
        onClick={remove}
      >
        {t(text.remove)}
      </Button>
      {error && <span role="alert">{error.message}</span>}
    </>
  );
}
