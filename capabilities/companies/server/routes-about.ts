import { access } from '#companies/access.ts';
import { bodiesDue, headcountOf } from '#companies/bodies-due.ts';
import type { CompanyAbout, companies } from '#companies/contract.ts';
import { originsOf } from '#companies/register-changes.ts';
import { findCompany, findDates } from '#companies/server/store.ts';
import { findLastRefresh, findLink, findUnit, listUnits } from '#companies/server/store-register.ts';
import { allows, type Rule } from '#platform/contract/access.ts';
import { refuse } from '#platform/contract/refusal.ts';
import type { Handlers } from '#platform/server/http/room.ts';

/** What is known of a company, with the source and date of each figure. */
export const aboutHandlers: Pick<Handlers<typeof companies, typeof access>, 'readAbout'> = {
  readAbout: async ({ tx, params, actor, scope }) => {
    const company = await findCompany(tx, params.company);
    const dates = await findDates(tx, params.company);
    if (!company || !dates) return refuse('not-found');
    const unit = await findUnit(tx, company.organisationNumber);
    const link = await findLink(tx, params.company);
    const numbers = company.sites.flatMap(({ productionNumber }) => productionNumber ?? []);
    const may = (rule: Rule) => allows(rule, actor.memberships, params.company, scope);
    const isOffice = may(access.refreshFromRegister);
    return {
      company,
      ...originsOf(company, link, dates.correctedAt ?? dates.registeredAt),
      unit,
      siteUnits: await listUnits(tx, numbers),
      bodies: bodiesDue(headcountOf(company.employees, unit)),
      lastRefresh: isOffice ? await findLastRefresh(tx, params.company) : null,
      may: { refresh: isOffice, correct: may(access.correctCompany) },
    } satisfies CompanyAbout;
  },
};
