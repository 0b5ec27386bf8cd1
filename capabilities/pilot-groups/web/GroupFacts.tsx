import type { OrganisationContent } from '#pilot-groups/organisation-content.ts';
import type { GroupView } from '#pilot-groups/organisation-view.ts';
import { pageText as text } from '#pilot-groups/page-text.ts';
import { writeHours } from '#pilot-groups/write-hours.ts';
import { Facts } from '#platform/web/kit/Facts.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';

type Shown = Pick<GroupView, 'areaNames' | 'siteNames' | 'rhythm' | 'meets' | 'line' | 'steering'> & {
  promise: OrganisationContent['groups'][number]['promise'];
};

/** Where a group works, when it meets, whom it reports to and the time it was promised. */
export function GroupFacts({ group }: { group: Shown }) {
  const t = useSay();
  const { areaNames, siteNames, rhythm, meets, line, steering, promise } = group;
  const where = [...areaNames, ...siteNames].join(', ');
  return (
    <Facts
      rows={[
        { label: t(text.where), value: where || t(text.across) },
        { label: t(text.meeting), value: [t(text[`rhythm-${rhythm}`]), meets].filter(Boolean).join('. ') },
        { label: t(text.line), value: line || t(text.notSet) },
        { label: t(text.steering), value: steering || t(text.notSet) },
        {
          label: t(text.hours),
          value: promise
            ? t(text.hoursOf, {
                hours: writeHours(promise.hours, pageLanguage()),
                persons: promise.persons,
              })
            : t(text.notPromised),
        },
      ]}
    />
  );
}
