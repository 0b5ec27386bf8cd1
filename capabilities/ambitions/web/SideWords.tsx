import { useState } from 'react';
import type { BothWords } from '#ambitions/ambitions-view.ts';
import { ambitions } from '#ambitions/contract.ts';
import { pageText } from '#ambitions/page-text.ts';
import { voiceText as text } from '#ambitions/voice-text.ts';
import { NoDialog } from '#ambitions/web/NoDialog.tsx';
import { TwoSides } from '#ambitions/web/TwoSides.tsx';
import { useAmbitionsAct } from '#ambitions/web/use-ambitions.ts';
import type { Side } from '#people/contract.ts';
import { writeDay } from '#platform/contract/dates.ts';
import { makeId } from '#platform/contract/id.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useToast } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Props = {
  company: string;
  about: 'joint' | 'ambition';
  thing: string;
  /** The writing or the content one reads, null while there is nothing to answer. */
  saidOf: string | null;
  /** What it is, for those who hear the buttons. */
  named: string;
  said: BothWords;
  may: { say: readonly Side[] };
  /** The parties whoever looks speaks for. */
  sides: readonly Side[];
};

/** What each party says of a text, and one’s own answer. */
export function SideWords(props: Props) {
  const { company, about, thing, saidOf, named, said, may, sides } = props;
  const t = useSay();
  const toast = useToast();
  const [refusing, setRefusing] = useState<Side | null>(null);
  const { run, busy, error } = useAmbitionsAct(ambitions.sayAssent, company);
  const say = (side: Side, word: 'yes' | 'none', onDone?: () => void) =>
    run({ assent: makeId(), about, thing, side, word, saidOf: saidOf ?? thing, note: '' }, onDone);
  const yes = (side: Side) =>
    say(side, 'yes', () =>
      toast({
        message: t(text.answered),
        undo: { label: t(pageText.undo), act: () => say(side, 'none') },
      }),
    );
  const why = may.say.length === 0 || saidOf === null ? t(text.writeFirst) : undefined;
  return (
    <>
      <TwoSides label={named}>
        {(side) => (
          <>
            <Word word={said[side]} />
            {sides.includes(side) && (
              <span className="side-acts">
                {said[side]?.word !== 'yes' && (
                  <Button
                    kind={said[side] ? 'second' : 'primary'}
                    busy={busy}
                    reason={why}
                    aria-label={`${t(text.sayYes, { side })}: ${named}`}
                    onClick={() => yes(side)}
                  >
                    {t(text.sayYes, { side })}
                  </Button>
                )}
                {said[side] === null && why === undefined && (
                  <Button
                    kind="quiet"
                    aria-label={`${t(text.sayNo)}: ${named}`}
                    onClick={() => setRefusing(side)}
                  >
                    {t(text.sayNo)}
                  </Button>
                )}
                {said[side] && (
                  <Button
                    kind="quiet"
                    busy={busy}
                    aria-label={`${t(text.takeBack)}: ${named}`}
                    onClick={() => say(side, 'none')}
                  >
                    {t(text.takeBack)}
                  </Button>
                )}
              </span>
            )}
          </>
        )}
      </TwoSides>
      {error && <Note tone="act">{error.message}</Note>}
      {refusing && saidOf !== null && (
        <NoDialog
          company={company}
          side={refusing}
          about={about}
          thing={thing}
          saidOf={saidOf}
          onClose={() => setRefusing(null)}
        />
      )}
    </>
  );
}

function Word({ word }: { word: BothWords[Side] }) {
  const t = useSay();
  if (!word) return <span className="side-silent">{t(text.noWord)}</span>;
  const date = writeDay(word.at.slice(0, 10), pageLanguage(), 'date');
  return (
    <>
      <b>{t(word.word === 'yes' ? text.saidYes : text.saidNo, { name: word.by, date })}</b>
      {word.note && <span className="side-note">{word.note}</span>}
    </>
  );
}
