import { pageLanguage, useSay } from '#platform/web/say.ts';
import { definitionText } from '#samsyn/definition-text.ts';
import { pageText as text } from '#samsyn/page-text.ts';
import type { SamsynPicture } from '#samsyn/samsyn-view.ts';
import { writeChange, writeIndex } from '#samsyn/sentence.ts';
import { verdictText } from '#samsyn/verdict-text.ts';

/** All questions in one number, with its definition one tap away. It comes last: a number for all hides what it is about. */
export function IndexPanel({ picture }: { picture: SamsynPicture }) {
  const t = useSay();
  const { index, definition } = picture;
  if (index.later === null) return null;
  return (
    <section className="samsyn-index" aria-labelledby="index-title">
      <h2 id="index-title">{t(text.index)}</h2>
      <p className="samsyn-number">{writeIndex(index, pageLanguage())}</p>
      <p className="samsyn-verdict">{t(verdictText[index.verdict])}</p>
      {index.change && (
        <p className="subtle">
          {t(text.change)} {writeChange(index.change, pageLanguage())}
        </p>
      )}
      <p className="small subtle">{t(text['index-questions'], { count: index.compared })}</p>
      <details>
        <summary>{t(definitionText.heading)}</summary>
        <p>{t(definitionText.index)}</p>
        <p>{t(definitionText.margin)}</p>
        {index.basis === 'topics' && <p>{t(definitionText['margin-topics'])}</p>}
        <p className="small subtle">{t(definitionText.version, { version: definition })}</p>
      </details>
    </section>
  );
}
