import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type Language, languageNames, languages } from '#platform/contract/language.ts';
import { problemOf, useAct } from '#platform/web/call.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { ErrorSummary } from '#platform/web/kit/ErrorSummary.tsx';
import { SelectField, TextField } from '#platform/web/kit/Field.tsx';
import { summaryOf } from '#platform/web/kit/FormDialog.tsx';
import { PageHead } from '#platform/web/kit/PageHead.tsx';
import { useOneId } from '#platform/web/one-id.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { surveys } from '#surveys/contract.ts';
import { mostSlips } from '#surveys/limits.ts';
import { proposedSlips } from '#surveys/slip-rules.ts';
import { slipText as text } from '#surveys/slip-text.ts';
import type { SlipPrint } from '#surveys/slip-view.ts';
import type { WaveView } from '#surveys/wave-view.ts';
import { wholeIn } from '#surveys/web/plan-draft.ts';
import { SlipPrints } from '#surveys/web/SlipPrints.tsx';

type Props = { view: WaveView; eyebrow: ReactNode; home: string; onMade: (print: SlipPrint) => void };

/** How many slips, and in which language; beside it how they are drawn so that nobody knows who has which. */
export function SlipForm({ view, eyebrow, home, onMade }: Props) {
  const t = useSay();
  const queries = useQueryClient();
  const batch = useOneId();
  const act = useAct(surveys.makeSlips);
  const { wave, slips, plan, accounts, mostSlips: most } = view;
  const { company } = view.company;
  const left = Math.max(0, most - slips);
  const [count, setCount] = useState(() =>
    String(Math.min(mostSlips, proposedSlips({ people: plan.people, accounts, printed: slips, most })) || ''),
  );
  const [language, setLanguage] = useState<Language>(pageLanguage);
  const [pressed, setPressed] = useState(false);
  const wanted = wholeIn(count);
  const isRight = wanted !== null && wanted <= mostSlips;
  const wrong = pressed && !isRight ? t(text.countNeeded, { most: mostSlips }) : undefined;
  const make = () => {
    setPressed(true);
    if (!isRight || act.isPending) return;
    act.mutate(
      { params: { company, wave }, body: { batch, count: wanted, language } },
      {
        onSuccess: (print) => {
          onMade(print);
          void queries.invalidateQueries({ queryKey: [surveys.readWave.path] });
        },
      },
    );
  };
  return (
    <>
      <PageHead
        eyebrow={eyebrow}
        title={t(text.title)}
        lead={t(text.lead, { people: plan.people, accounts, left })}
      />
      <div className="wave-two">
        <form
          className="form plan-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            make();
          }}
        >
          {act.error && <ErrorSummary title={act.error.message} problems={summaryOf(act.error)} />}
          <TextField
            name="count"
            label={t(text.count)}
            hint={t(text.countHint, { most: mostSlips })}
            value={count}
            inputMode="numeric"
            problem={wrong ?? problemOf(act.error, 'count')}
            onChange={setCount}
          />
          <SelectField
            name="language"
            label={t(text.language)}
            hint={t(text.languageHint)}
            value={language}
            onChange={(chosen) => setLanguage(chosen as Language)}
            options={languages.map((value) => ({ value, label: languageNames[value] }))}
          />
          <p className="act-row">
            <Button type="submit" busy={act.isPending} reason={left === 0 ? t(text.noneLeft) : undefined}>
              {t(text.make)}
            </Button>
            <LinkButton kind="quiet" icon="arrow-left" to={home}>
              {t(text.back)}
            </LinkButton>
            <span role="status" className="small subtle">
              {act.isPending && t(text.making)}
            </span>
          </p>
        </form>
        <section aria-labelledby="hat-title">
          <h2 id="hat-title">{t(text.hat)}</h2>
          <ol className="wave-plain">
            <li>{t(text.hatFold)}</li>
            <li>{t(text.hatDraw)}</li>
            <li>{t(text.hatOnce)}</li>
            <li>{t(text.hatRest)}</li>
          </ol>
        </section>
        <SlipPrints view={view} />
      </div>
    </>
  );
}
