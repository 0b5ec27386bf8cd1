import { type CompanyEntry, Row, Way } from '#app/CompanyMenu.tsx';
import { menuText as text } from '#app/menu-text.ts';
import { access as leanStatusAccess } from '#lean-status/access.ts';
import type { Session } from '#people/contract.ts';
import { useSay } from '#platform/web/say.ts';
import { access as surveysAccess } from '#surveys/access.ts';

const pages = [
  { path: '/instruments', label: text.questionnaires, roles: surveysAccess.uploadInstrument.roles },
  { path: '/instruments/lean-status', label: text.leanStatus, roles: leanStatusAccess.publishForm.roles },
  { path: '/calibration/advisers', label: text.calibration, roles: leanStatusAccess.readAdvisers.roles },
];

/** What an office finds among the questionnaires; empty for everybody else, and elsewhere unless `always`. */
export function useOfficePages(session: Session | undefined, path: string, always = false): CompanyEntry[] {
  const t = useSay();
  if (!session || !(always || /^\/(?:instruments|calibration)(?:\/|$)/.test(path))) return [];
  const roles = session.memberships.map(({ role }) => role);
  const open = pages.filter((page) => page.roles.some((role) => roles.some((held) => held === role)));
  const here = open
    .map((page) => page.path)
    .filter((to) => path === to || path.startsWith(`${to}/`))
    .sort((a, b) => b.length - a.length)[0];
  return open.map((page) => ({ label: t(page.label), to: page.path, current: page.path === here }));
}

/** A quiet row under the frame's own on a desk. */
export function OfficeRow({ entries }: { entries: readonly CompanyEntry[] }) {
  const t = useSay();
  return entries.length > 1 ? <Row label={t(text.instruments)} entries={entries} /> : null;
}

/** The same in the menu of a phone, wherever one is. */
export function OfficeMenu({ entries, onGo }: { entries: readonly CompanyEntry[]; onGo: () => void }) {
  const t = useSay();
  if (entries.length < 2) return null;
  return (
    <nav className="menu-nav" aria-label={t(text.instruments)}>
      <p className="menu-place">{t(text.instruments)}</p>
      {entries.map((entry) => (
        <Way key={entry.to} {...entry} onGo={onGo} />
      ))}
    </nav>
  );
}
