import { pageText as text } from '#customers/page-text.ts';
import { Tabs } from '#platform/web/kit/Tabs.tsx';
import { useSay } from '#platform/web/say.ts';

type Place = 'picture' | 'interviews' | 'rounds';

/** The three places of the customers' page. */
export function CustomersTabs({ company, at }: { company: string; at: Place }) {
  const t = useSay();
  const base = `/companies/${company}/customers`;
  const tab = (key: Place, label: string, href: string) => ({ key, label, href, current: key === at });
  return (
    <div className="customers-tabs">
      <Tabs
        label={t(text.places)}
        tabs={[
          tab('picture', t(text.tabPicture), base),
          tab('interviews', t(text.tabInterviews), `${base}/interviews`),
          tab('rounds', t(text.tabRounds), `${base}/rounds`),
        ]}
      />
    </div>
  );
}
