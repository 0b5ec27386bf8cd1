import { access } from '#companies/access.ts';
import { type Company, companies } from '#companies/contract.ts';
import { recordsText } from '#companies/records-text.ts';
import { readOrganisationNumber, siteNamedTwice } from '#companies/rules.ts';
import { registerCompany } from '#companies/server/door.ts';
import { records } from '#companies/server/records.ts';
import {
  findCompany,
  findHolder,
  listCompanies,
  replaceSites,
  updateCompany,
} from '#companies/server/store.ts';
import { text } from '#companies/text.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import { readInstallationIn } from '#platform/server/database/installation.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { serverRoom } from '#platform/server/http/room.ts';

export const room = serverRoom({
  name: 'companies',
  endpoints: companies,
  access,
  text: { ...text, ...recordsText },
  records,
  handlers: {
    listCompanies: async ({ tx }) => ({ companies: await listCompanies(tx) }),

    registerCompany: async ({ tx, body, actor, scope }) => {
      const programme = scope.programme;
      if (!programme) return refuse('not-yours-to-do');
      const installation = await readInstallationIn(tx);
      const number = readOrganisationNumber(body.organisationNumber, installation?.demo ?? false);
      if (isRefusal(number)) return number;
      const twice = siteNamedTwice(body.sites);
      if (twice) return refuse('site-twice', { field: 'sites', values: { site: twice } });
      const company = { ...body, ...number };
      const made = await registerCompany(tx, { ...scope, programme }, actor.person, company);
      if (!made) return registeredBefore(tx, programme, company);
      return (await findCompany(tx, body.company)) ?? refuse('not-found');
    },

    readCompany: async ({ tx, params }) => (await findCompany(tx, params.company)) ?? refuse('not-found'),

    correctCompany: async ({ tx, params, body }) => {
      const twice = siteNamedTwice(body.sites);
      if (twice) return refuse('site-twice', { field: 'sites', values: { site: twice } });
      await updateCompany(tx, params.company, body.name, body.employees);
      await replaceSites(tx, params.company, body.sites);
      return (await findCompany(tx, params.company)) ?? refuse('not-found');
    },
  },
});

/** A retry gets what stands now; a number or an id that another company has is refused by that company's name. */
async function registeredBefore(tx: Tx, programme: string, wanted: Company) {
  const holder = await findHolder(tx, programme, wanted.organisationNumber);
  const known = await findCompany(tx, holder ?? wanted.company);
  if (!known) return refuse('not-found');
  if (holder === wanted.company) return known;
  return refuse('already-registered', { field: 'organisationNumber', values: { name: known.name } });
}
