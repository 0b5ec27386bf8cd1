import { useState } from 'react';
import { useAct, useAnswer } from '#platform/web/call.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { pulseBoards } from '#pulse-boards/contract.ts';
import type { Thing } from '#pulse-boards/fold.ts';
import { type Foreign, foreignWords } from '#pulse-boards/translation-rules.ts';
import { translationText as text } from '#pulse-boards/translation-text.ts';

type Props = { company: string; thing: Thing };

/** Beside words in another language than the reader's: which it is, and what a machine makes of them when it may be asked. */
export function Translated({ company, thing }: Props) {
  const foreign = foreignWords(thing, pageLanguage());
  // Words written anew are other words: what was made of the earlier ones is not shown with them.
  return foreign && <Words key={foreign.text} company={company} thing={thing.thing} foreign={foreign} />;
}

function Words({ company, thing, foreign }: { company: string; thing: string; foreign: Foreign }) {
  const t = useSay();
  const params = { company, thing };
  const { data } = useAnswer(pulseBoards.readTranslation, { params });
  const { mutate, data: made, error, isPending } = useAct(pulseBoards.translateWords);
  const [original, setOriginal] = useState(false);
  const language = t(text[`in-${foreign.from}`]);
  const translation = made?.text ?? data?.text ?? null;
  if (translation === null)
    return (
      <div className="board-translated small">
        <span className="subtle">{t(text.writtenIn, { language })}</span>
        {data?.on && (
          <Button kind="quiet" busy={isPending} onClick={() => mutate({ params })}>
            {t(text.translate)}
          </Button>
        )}
        {error && <p role="alert">{error.message}</p>}
      </div>
    );
  return (
    <div className="board-translated" aria-live="polite">
      <p lang={original ? foreign.from : undefined}>{original ? foreign.text : translation}</p>
      <span className="small subtle">{t(original ? text.writtenIn : text.byMachine, { language })}</span>
      <Button kind="quiet" onClick={() => setOriginal(!original)}>
        {t(original ? text.translation : text.original)}
      </Button>
    </div>
  );
}
