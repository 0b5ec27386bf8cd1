import { partiesText as text } from '#parties/parties-text.ts';
import { Tabs } from '#platform/web/kit/Tabs.tsx';
import { useSay } from '#platform/web/say.ts';

/** The two pages of the room, beside each other. */
export function PartiesTabs({ company, current }: { company: string; current: 'parties' | 'measures' }) {
  const t = useSay();
  const tab = (key: 'parties' | 'measures') => ({
    key,
    label: t(text[key]),
    href: `/companies/${company}/${key}`,
    current: key === current,
  });
  return (
    <div className="parties-tabs">
      <Tabs label={t(text.parties)} tabs={[tab('parties'), tab('measures')]} />
    </div>
  );
}
