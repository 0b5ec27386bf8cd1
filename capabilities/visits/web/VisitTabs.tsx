import { Tabs } from '#platform/web/kit/Tabs.tsx';
import { useSay } from '#platform/web/say.ts';
import { briefText as text } from '#visits/brief-text.ts';

type Props = { company: string; visit: string; current: 'brief' | 'note' };

/** The two pages of a visit: what one reads before, and what is written there. */
export function VisitTabs({ company, visit, current }: Props) {
  const t = useSay();
  const href = `/companies/${company}/visits/${visit}`;
  return (
    <Tabs
      label={t(text.tabs)}
      tabs={[
        { key: 'brief', label: t(text.before), href, current: current === 'brief' },
        { key: 'note', label: t(text.note), href: `${href}/note`, current: current === 'note' },
      ]}
    />
  );
}
