import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { groupMandateText as text } from '#steering-groups/group-mandate-text.ts';
import type { MandateVersion } from '#steering-groups/group-view.ts';
import { GroupSeats, GroupWords } from '#steering-groups/web/GroupSeats.tsx';
import { GroupSignatures } from '#steering-groups/web/GroupSignatures.tsx';

/** What has been signed, each as it was: it stays readable whatever is written since. */
export function GroupVersions({ versions }: { versions: readonly MandateVersion[] }) {
  const t = useSay();
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="versions-title">
      <h2 id="versions-title">{t(text.earlier)}</h2>
      {versions.map((one) => (
        <details key={one.version} className="group-past">
          <summary>{summaryOf(one)}</summary>
          <GroupWords words={one.words} />
          <GroupSeats members={one.members} />
          <GroupSignatures signatures={one.signatures} />
        </details>
      ))}
    </section>
  );

  function summaryOf({ version, signedAt, signatures }: MandateVersion): string {
    return signedAt
      ? t(text.versionBoth, { version, date: writeDay(signedAt.slice(0, 10), pageLanguage(), 'long') })
      : t(text.versionHalf, { version, name: signatures[0]?.by ?? '' });
  }
}
