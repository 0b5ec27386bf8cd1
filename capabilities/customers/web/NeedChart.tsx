import {
  lagsBehind,
  needPicture,
  placedIn,
  whoSaid,
  writeGrade,
  writeSpread,
} from '#customers/need-picture.ts';
import { needText as text } from '#customers/need-text.ts';
import type { NeedView } from '#customers/need-view.ts';
import { Chart } from '#platform/web/kit/Chart.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

/** How much each need matters and how it goes. Needs too few have spoken of stand in the list, voice by voice. */
export function NeedChart({ needs }: { needs: readonly NeedView[] }) {
  const t = useSay();
  const language = pageLanguage();
  const picture = needPicture(needs, language);
  if (!picture) return null;
  const title = t(text.chartTitle, { count: placedIn(needs).filter(lagsBehind).length });
  return (
    <Chart
      picture={picture}
      title={title}
      table={{
        caption: t(text.tableCaption),
        columns: [
          { key: 'need', label: t(text.need) },
          { key: 'importance', label: t(text.importance), align: 'right' },
          { key: 'performance', label: t(text.performance), align: 'right' },
          { key: 'gap', label: t(text.gap), align: 'right' },
          { key: 'who', label: t(text.whoSaid) },
        ],
        rows: placedIn(needs).map((need) => ({
          key: need.need,
          cells: {
            need: need.name,
            importance: writeSpread(need.importance, true, language),
            performance: writeSpread(need.performance, true, language),
            gap: writeGrade(need.gap, language),
            who: whoSaid(need, language),
          },
        })),
      }}
    />
  );
}
