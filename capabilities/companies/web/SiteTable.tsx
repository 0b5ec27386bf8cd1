import { aboutText as text } from '#companies/about-text.ts';
import type { CompanyAbout } from '#companies/contract.ts';
import { siteEmployeesWords, spacedNumber, statusWords } from '#companies/web/register-words.ts';
import { DataTable } from '#platform/web/kit/DataTable.tsx';
import { Mark } from '#platform/web/kit/Mark.tsx';
import { useSay } from '#platform/web/say.ts';

/** The places of work, with what the register says of those that have a number in it. */
export function SiteTable({ about }: { about: CompanyAbout }) {
  const t = useSay();
  const units = new Map(about.siteUnits.map((unit) => [unit.number, unit]));
  return (
    <section aria-labelledby="sites-title">
      <h2 id="sites-title">{t(text.sites)}</h2>
      <DataTable
        caption={t(text.sites)}
        captionHidden
        columns={[
          { key: 'name', label: t(text.site) },
          { key: 'place', label: t(text.place) },
          { key: 'register', label: t(text.inRegister) },
        ]}
        rows={about.company.sites.map(({ site, name, place, productionNumber }) => {
          const unit = productionNumber ? units.get(productionNumber) : undefined;
          const said = unit && (unit.deletedOn ? statusWords(unit, t) : siteEmployeesWords(unit, t));
          return {
            key: site,
            cells: {
              name,
              place,
              register: productionNumber ? (
                <>
                  {unit?.deletedOn ? <Mark status="deviation">{said}</Mark> : said}
                  <span className="fact-source num">{spacedNumber(productionNumber)}</span>
                </>
              ) : (
                <span className="subtle">{t(text.siteWithout)}</span>
              ),
            },
          };
        })}
      />
    </section>
  );
}
