import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { pageText as text } from '#samsyn/page-text.ts';
import type { TopicView } from '#samsyn/samsyn-view.ts';
import { reasonOf, restsOn, writeChange, writePoint, writeWhen } from '#samsyn/sentence.ts';
import { verdictText } from '#samsyn/verdict-text.ts';

/** All that the lines show, and more exactly. */
export function TopicTable({ topics }: { topics: readonly TopicView[] }) {
  const t = useSay();
  const language = pageLanguage();
  const at = (time: TopicView['start']) =>
    time ? `${writePoint(time.point, language)} (${writeWhen(time, language)})` : '–';
  return (
    <DataTable
      caption={t(text.lead)}
      columns={[
        { key: 'topic', label: t(text.topic) },
        { key: 'start', label: t(text.start) },
        { key: 'now', label: t(text.now) },
        { key: 'change', label: t(text.change) },
        { key: 'verdict', label: t(text.verdict) },
        { key: 'rests', label: t(text.rests) },
      ]}
      rows={topics.map((topic) => {
        const latest = topic.now ?? topic.start;
        return {
          key: topic.topic,
          cells: {
            topic: t(verdictText[topic.topic]),
            start: at(topic.start),
            now: at(topic.now),
            change: topic.change ? writeChange(topic.change, language) : '–',
            verdict: t(verdictText[topic.verdict]),
            rests: latest ? restsOn(topic, latest, language) : reasonOf(topic, language),
          },
        };
      })}
    />
  );
}
