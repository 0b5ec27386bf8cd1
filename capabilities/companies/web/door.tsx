import { bodiesDue } from '#companies/bodies-due.ts';
import type { LookUp, RegisterUnit } from '#companies/contract.ts';
import { registerText as text } from '#companies/register-text.ts';
import { BodyPrompts } from '#companies/web/BodyPrompts.tsx';
import {
  calm,
  siteEmployeesWords,
  spacedNumber,
  statusOfUnit,
  statusWords,
} from '#companies/web/register-words.ts';
import { UnitFacts } from '#companies/web/UnitFacts.tsx';
import { LinkButton } from '#platform/web/kit/Button.tsx';
import { CheckboxField } from '#platform/web/kit/Field.tsx';
import { Note } from '#platform/web/kit/Note.tsx';
import { type Say, useSay } from '#platform/web/say.ts';
import '#companies/web/companies.css';

export { spacedNumber } from '#companies/web/register-words.ts';

/** Why a look-up found nothing to show, as a sentence with its remedy; null when it found something. */
export function emptyHanded(found: LookUp, t: Say): string | null {
  const number = spacedNumber(found.asked);
  if (found.outcome === 'away') return t(text.away);
  if (found.outcome === 'not-in-register') return t(text.notInRegister, { number });
  return found.outcome === 'purged' ? t(text.purged, { number }) : null;
}

/** What the register says of the company that was looked up, and what to be wary of. */
export function RegisterSays({ found }: { found: LookUp & { unit: RegisterUnit } }) {
  const t = useSay();
  const { unit } = found;
  const warning = warningOf(unit, t);
  return (
    <aside className="register-says">
      <h2 tabIndex={-1}>{t(text.says)}</h2>
      {found.registered && (
        <Note tone="act">
          <p>{t(text.alreadyHere, { name: found.registered.name })}</p>
          <LinkButton kind="second" to={`/companies/${found.registered.company}/about`}>
            {t(text.openAbout)}
          </LinkButton>
        </Note>
      )}
      {warning && <Note tone="act">{warning}</Note>}
      {found.from === 'copy' && <Note tone="act">{t(text.copyOnly)}</Note>}
      {found.askedForSite && (
        <Note tone="calm">
          {t(text.askedForSite, { number: spacedNumber(found.asked), legal: spacedNumber(unit.number) })}
        </Note>
      )}
      <UnitFacts unit={unit} />
    </aside>
  );
}

type Bodies = {
  found: LookUp & { unit: RegisterUnit };
  /** What has been written meanwhile, which goes before the register's number; null while it is no number. */
  employees: number | null;
};

/** The bodies the headcount asks for: the register's, or the one that is being written. */
export function BodiesFound({ found: { bodies, unit }, employees }: Bodies) {
  return (
    <BodyPrompts
      bodies={employees === null ? bodies : bodiesDue(employees)}
      employeesState={unit.employeesState}
      headingId="bodies-title"
    />
  );
}

function warningOf(unit: RegisterUnit, t: Say): string | null {
  const status = statusOfUnit(unit);
  if (status === 'active') return null;
  return t(
    status === 'deleted' ? text.warnDeleted : status === 'bankrupt' ? text.warnBankrupt : text.warnWindingUp,
  );
}

type Choice = {
  found: LookUp;
  chosen: readonly string[];
  onChoose: (site: RegisterUnit, chosen: boolean) => void;
};

/** The production sites the register knows, to choose the places of work among. */
export function SiteChoice({ found, chosen, onChoose }: Choice) {
  const t = useSay();
  if (found.sites.length === 0)
    return found.sitesKnown ? null : <Note tone="calm">{t(text.sitesUnknown)}</Note>;
  return (
    <fieldset className="site-choice">
      <legend>{t(text.sites)}</legend>
      <p className="small subtle">{t(text.sitesChoose)}</p>
      {found.sites.map((site) => (
        <CheckboxField
          key={site.number}
          name={`site-${site.number}`}
          label={calm(site.name)}
          hint={siteWords(site, t)}
          checked={chosen.includes(site.number)}
          onChange={(now) => onChoose(site, now)}
        />
      ))}
    </fieldset>
  );
}

const siteWords = (site: RegisterUnit, t: Say): string =>
  [
    site.deletedOn && statusWords(site, t),
    site.town && calm(site.town),
    !site.deletedOn && siteEmployeesWords(site, t),
    spacedNumber(site.number),
  ]
    .filter(Boolean)
    .join(' · ');

/**
 * A production site as a place of work to begin with: a name none of `taken` has, and its town. A site that bears the
 * company's own name (`company`) is called by its town.
 */
export function siteToPropose(
  site: RegisterUnit,
  company: string,
  taken: readonly string[],
): { name: string; place: string } {
  const place = calm(site.town ?? site.municipality ?? '');
  const own = calm(site.name.replace(/^.*\sAVD\.?\s+/i, ''));
  const name = isSame(site.name, company) && place ? place : own;
  const isTaken = (one: string) => taken.some((other) => isSame(one, other));
  if (!isTaken(name)) return { name, place };
  const placed = isSame(name, place) ? own : `${name}, ${place}`;
  return { name: isTaken(placed) ? `${placed} ${spacedNumber(site.number)}` : placed, place };
}

const isSame = (a: string, b: string): boolean => a.toLocaleLowerCase('nb') === b.toLocaleLowerCase('nb');

/** A company's name as people would write it: the register's capitals laid down, its AS kept. */
export const nameToPropose = (unit: RegisterUnit): string => calm(unit.name);
