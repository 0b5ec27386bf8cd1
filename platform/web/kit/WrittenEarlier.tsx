import { useId } from 'react';
import type { Written } from '#platform/contract/written.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { writtenText as text } from '#platform/web/kit/written-text.ts';
import { useSay } from '#platform/web/say.ts';

/** As many letters of the crossed words as say which they are. */
const firstWords = 40;

const inShort = (words: string): string => {
  const oneLine = words.replaceAll(/\s+/g, ' ').trim();
  return oneLine.length <= firstWords ? oneLine : `${oneLine.slice(0, firstWords).trimEnd()} …`;
};

type Props = {
  earlier: Written['earlier'][number];
  why: string | undefined;
  onTakeBack: () => void;
};

/** Words that were crossed: one tap away, and one more brings them back. */
export function WrittenEarlier({ earlier, why, onTakeBack }: Props) {
  const t = useSay();
  const words = useId();
  return (
    <details className="written-earlier">
      <summary>{t(text.earlier, { name: earlier.by, words: inShort(earlier.value) })}</summary>
      <p className="small subtle">{t(text.earlierWhy)}</p>
      <blockquote id={words}>{earlier.value}</blockquote>
      <Button kind="second" icon="undo" reason={why} aria-describedby={words} onClick={onTakeBack}>
        {t(text.takeBack)}
      </Button>
    </details>
  );
}
