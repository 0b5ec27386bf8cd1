import { useMemo } from 'react';
import { pictureOf } from '#indicators/chart-picture.ts';
import type { ChartView } from '#indicators/chart-view.ts';
import type { Definition } from '#indicators/definition.ts';
import type { IndicatorView } from '#indicators/indicator-view.ts';
import { ChartDrawing } from '#platform/web/kit/ChartDrawing.tsx';
import { pageLanguage } from '#platform/web/say.ts';
import { useMedia } from '#platform/web/use-media.ts';

/** In pixels of a wall of 1920 × 1080, which is scaled as a whole (figure-wall.css). */
const tall = 500;

/** The same query as in figure-wall.css: in the hand there is no wall to scale. */
const inTheHand = '(max-width: 900px), (max-height: 480px)';

type Props = { chart: ChartView; definition: Definition; flags: IndicatorView['flags'] };

export function FigureWallChart({ chart, definition, flags }: Props) {
  const language = pageLanguage();
  const isSmall = useMedia(inTheHand);
  const picture = useMemo(
    () => pictureOf(chart, definition, language, { size: isSmall ? 'screen' : 'wall', flags }),
    [chart, definition, language, flags, isSmall],
  );
  return (
    <div className="chart chart-place figure-wall-chart">
      <ChartDrawing picture={picture} near={null} {...(!isSmall && { height: tall })} />
    </div>
  );
}
