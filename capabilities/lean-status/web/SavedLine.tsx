import { rateText as text } from '#lean-status/rate-text.ts';
import type { Saving } from '#lean-status/web/use-rating.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { useSay } from '#platform/web/say.ts';

/** Whether what was rated is stored; what did not get through can be tried again. */
export function SavedLine({ saving, onAgain }: { saving: Saving; onAgain: () => void }) {
  const t = useSay();
  return (
    <div className="saved-line" aria-live="polite">
      {saving.state === 'failed' ? (
        <Note tone="act">
          {t(text.notSaved, { why: saving.why })}{' '}
          <Button kind="second" onClick={onAgain}>
            {t(text.again)}
          </Button>
        </Note>
      ) : (
        <span className="small subtle">{t(saving.state === 'saved' ? text.saved : text.saving)}</span>
      )}
    </div>
  );
}
