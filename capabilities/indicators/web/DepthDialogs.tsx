import type { IndicatorView } from '#indicators/indicator-view.ts';
import { BaselineDialog } from '#indicators/web/BaselineDialog.tsx';
import type { Open } from '#indicators/web/depth.ts';
import { FlagDialog } from '#indicators/web/FlagDialog.tsx';
import { ReadingDialog } from '#indicators/web/ReadingDialog.tsx';
import { RebaseDialog } from '#indicators/web/RebaseDialog.tsx';
import { RetireDialog } from '#indicators/web/RetireDialog.tsx';
import { TakeBackDialog } from '#indicators/web/TakeBackDialog.tsx';
import { TargetDialog } from '#indicators/web/TargetDialog.tsx';
import type { Place } from '#indicators/web/use-indicators.ts';

type Props = { open: Open; view: IndicatorView; place: Place; onClose: () => void };

/** The one dialog that is open on the page. */
export function DepthDialogs({ open, ...props }: Props) {
  switch (open.kind) {
    case 'target':
      return <TargetDialog {...props} />;
    case 'baseline':
      return <BaselineDialog {...props} />;
    case 'rebase':
      return <RebaseDialog {...props} />;
    case 'flag':
      return <FlagDialog {...props} />;
    case 'retire':
      return <RetireDialog {...props} />;
    case 'take-back':
      return <TakeBackDialog rebase={open.rebase} {...props} />;
    case 'reading':
      return <ReadingDialog period={open.period} reading={open.reading} {...props} />;
  }
}
