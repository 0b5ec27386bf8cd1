import { writeDay } from '#platform/contract/dates.ts';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { groupMandateText as text } from '#steering-groups/group-mandate-text.ts';
import { groupPageText } from '#steering-groups/group-page-text.ts';
import type { GroupView, Mandate } from '#steering-groups/group-view.ts';
import { firstPlaceOf, GroupLink } from '#steering-groups/web/GroupLinks.tsx';
import { GroupSignatures } from '#steering-groups/web/GroupSignatures.tsx';
import { changeWords } from '#steering-groups/web/group-words.ts';

/** The mandate on the page of the group: what it is for, who has signed, and what changed since. */
export function GroupMandatePanel({ view }: { view: GroupView }) {
  const t = useSay();
  const { mandate } = view;
  const purpose = mandate.parts.purpose.value;
  return (
    <section aria-labelledby="mandate-title">
      <h2 id="mandate-title">{t(groupPageText.mandate)}</h2>
      {purpose ? <p className="group-purpose">{purpose}</p> : <p className="subtle">{t(text.empty)}</p>}
      <GroupChanges mandate={mandate} />
      {purpose && <GroupSignatures signatures={mandate.signatures} />}
      {firstPlaceOf(view) !== 'mandate' && (
        <p className="group-acts">
          <GroupLink view={view} to="mandate" />
        </p>
      )}
    </section>
  );
}

/** What is otherwise now than in what both signed, and which of them holds. */
export function GroupChanges({ mandate }: { mandate: Mandate }) {
  const t = useSay();
  const signedAt = mandate.versions.find((one) => one.signedAt !== null)?.signedAt;
  if (mandate.changes.length === 0 || !signedAt) return null;
  return (
    <div className="group-changes">
      <h3>{t(text.changed)}</h3>
      <ul>
        {mandate.changes.map((change) => (
          <li key={changeWords(change, t)}>{changeWords(change, t)}</li>
        ))}
      </ul>
      <p className="small subtle">
        {t(text.changedBody, { date: writeDay(signedAt.slice(0, 10), pageLanguage(), 'long') })}
      </p>
    </div>
  );
}
