import { useMemo, useState } from 'react';
import type { Drawing, Picture } from '#platform/chart/picture.ts';
import { Button } from '#platform/web/kit/Button.tsx';
import { ChartDrawing } from '#platform/web/kit/ChartDrawing.tsx';
import { chartText } from '#platform/web/kit/chart-text.ts';
import { type Column, DataTable, type Row } from '#platform/web/kit/DataTable.tsx';
import { useSay } from '#platform/web/say.ts';

type Props = {
  picture: Drawing;
  /** One sentence: what to do with the chart, or that there is nothing to look for. */
  title: string;
  /** All that the chart shows, and more exactly. */
  table: { caption: string; columns: readonly Column[]; rows: readonly Row[] };
  /** The level of its heading where it stands. */
  level?: 2 | 3;
};

/**
 * A chart under its sentence, with its table. The point nearest to pointer, finger or arrow keys is told in words
 * under it. On a wall nobody points or presses, and there is the picture alone.
 */
export function Chart({ picture, title, table, level = 2 }: Props) {
  const t = useSay();
  const [asTable, setAsTable] = useState(false);
  const [near, setNear] = useState<number | null>(null);
  const Heading = level === 2 ? 'h2' : 'h3';
  const { points } = picture;
  // On a line the latest is told first; on a plane the one that stands first.
  const first = 'kind' in picture && picture.kind === 'plane' ? 0 : points.length - 1;
  const chosen = Math.min(near ?? first, points.length - 1);
  const point = points[chosen];
  const said = point ? [point.label, point.note].filter(Boolean).join('. ') : '';
  const hasHands = picture.size !== 'wall';
  return (
    <figure className="chart">
      <figcaption>
        <Heading>{title}</Heading>
      </figcaption>
      {asTable ? (
        <DataTable {...table} />
      ) : (
        <div className="chart-place">
          <ChartDrawing
            picture={picture}
            near={near}
            {...(hasHands && { onNear: setNear, onTrouble: () => setAsTable(true) })}
          />
          {hasHands && points.length > 1 && (
            <input
              type="range"
              className="hidden"
              min={0}
              max={points.length - 1}
              value={chosen}
              aria-label={t(chartText.choosePoint)}
              aria-valuetext={said}
              onFocus={() => setNear(chosen)}
              onBlur={() => setNear(null)}
              onChange={({ target }) => setNear(target.valueAsNumber)}
            />
          )}
        </div>
      )}
      {hasHands && (
        <div className="chart-foot">
          <span className="chart-said">{asTable ? '' : said}</span>
          <Button kind="second" onClick={() => setAsTable(!asTable)}>
            {t(asTable ? chartText.asChart : chartText.asTable)}
          </Button>
        </div>
      )}
    </figure>
  );
}

/** A chart without words for many side by side. Its name and its last value stand beside it, and its table elsewhere. */
export function SmallChart({ picture }: { picture: Picture }) {
  const small = useMemo(() => ({ ...picture, size: 'small' as const }), [picture]);
  return (
    <div className="chart chart-place">
      <ChartDrawing picture={small} near={null} />
    </div>
  );
}
