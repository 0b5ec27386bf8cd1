import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { pageText as text } from '#samsyn/page-text.ts';
import type { Point, TopicView } from '#samsyn/samsyn-view.ts';
import { higherOf, writeChange, writePoint } from '#samsyn/sentence.ts';
import { verdictText } from '#samsyn/verdict-text.ts';

/** Every question of a topic, the farthest apart first. */
export function QuestionTable({ topic }: { topic: TopicView }) {
  const t = useSay();
  const language = pageLanguage();
  const at = (point: Point | null) => (point ? writePoint(point, language) : '–');
  const twice = topic.now !== null;
  return (
    <DataTable
      caption={t(verdictText[topic.topic])}
      captionHidden
      columns={[
        { key: 'question', label: t(text.question) },
        { key: 'start', label: t(text.start), align: 'right' },
        ...(twice
          ? ([
              { key: 'now', label: t(text.now), align: 'right' },
              { key: 'change', label: t(text.change), align: 'right' },
              { key: 'verdict', label: t(text.verdict) },
            ] as const)
          : []),
      ]}
      rows={topic.items.map((item) => ({
        key: item.key,
        cells: {
          question: (
            <>
              {item.name}
              <span className="small subtle samsyn-higher">
                {higherOf({ topic: topic.topic, higher: item.higher }, language)}
              </span>
            </>
          ),
          start: at(item.start),
          now: at(item.now),
          change: item.change ? writeChange(item.change, language) : '–',
          verdict: t(verdictText[item.verdict]),
        },
      }))}
    />
  );
}
