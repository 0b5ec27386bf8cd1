import { writeMoment } from '#platform/contract/dates.ts';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { groupMandateText as text } from '#steering-groups/group-mandate-text.ts';
import type { Signature } from '#steering-groups/group-view.ts';

/** Both parties' signatures, the same size, side by side. */
export function GroupSignatures({ signatures }: { signatures: readonly Signature[] }) {
  const t = useSay();
  return (
    <div className="group-signatures">
      {(['employer', 'employees'] as const).map((side) => {
        const found = signatures.find((one) => one.side === side);
        return (
          <div key={side} className="group-signature">
            <p className="group-signature-side">
              <span>{t(text.forSide, { side })}</span>
              <Mark status={found ? 'plan' : 'silent'}>{t(found ? text.signed : text.waits)}</Mark>
            </p>
            {found && (
              <p>
                <b>{found.by}</b>
                <span className="group-under">{writeMoment(found.at, pageLanguage())}</span>
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}
