import { leanStatus } from '#lean-status/contract.ts';
import { rateText as text } from '#lean-status/rate-text.ts';
import { makeId } from '#platform/contract/id.ts';
import { addressOf, call } from '#platform/web/call.ts';
import { PhotoField } from '#platform/web/kit/PhotoField.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = { company: string; photo: string | null; onChange: (photo: string | null) => void };

/** A photo of what was seen; it is sent before the rating that holds it. */
export function RatePhoto({ company, photo, onChange }: Props) {
  const t = useSay();
  return (
    <div className="rate-photo">
      <PhotoField
        src={photo && addressOf(leanStatus.readRatingPhoto, { params: { company, photo } })}
        alt={t(text.ownPhoto)}
        hint={t(text.photoHint)}
        onTake={async (content) => {
          const id = makeId();
          await call(leanStatus.addRatingPhoto, { params: { company }, body: { photo: id, content } });
          onChange(id);
        }}
        onRemove={() => onChange(null)}
      />
    </div>
  );
}
