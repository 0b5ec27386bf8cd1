import { access } from '#companies/access.ts';
import { type Company, companies, type Site } from '#companies/contract.ts';
import { recordsText } from '#companies/records-text.ts';
import { readOrganisationNumber, siteNamedTwice } from '#companies/rules.ts';
import type { RegisterClient } from '#companies/server/client-register.ts';
import { registerCompany } from '#companies/server/door.ts';
import { records } from '#companies/server/records.ts';
import { aboutHandlers } from '#companies/server/routes-about.ts';
import { registerHandlers } from '#companies/server/routes-register.ts';
import {
  findCompany,
  findHolder,
  listCompanies,
  replaceSites,
  updateCompany,
} from '#companies/server/store.ts';
import { listUnits } from '#companies/server/store-register.ts';
import { text } from '#companies/text.ts';
import { isRefusal, refuse } from '#platform/contract/refusal.ts';
import { readInstallationIn } from '#platform/server/database/installation.ts';
import type { Tx } from '#platform/server/database/scope.ts';
import { serverRoom } from '#platform/server/http/room.ts';

/** The room with the register it asks; null asks nobody, and then only our own copy answers. */
export const companiesRoom = (register: RegisterClient | null) =>
  serverRoom({
    name: 'companies',
    endpoints: companies,
    access,
    text: { ...text, ...recordsText },
    records,
    handlers: {
      ...aboutHandlers,
      ...registerHandlers(register),
      listCompanies: async ({ tx }) => ({ companies: await listCompanies(tx) }),

      registerCompany: async ({ tx, body, actor, scope }) => {
        const programme = scope.programme;
        if (!programme) return refuse('not-yours-to-do');
        const installation = await readInstallationIn(tx);
        const number = readOrganisationNumber(body.organisationNumber, installation?.demo ?? false);
        if (isRefusal(number)) return number;
        const company = { ...body, ...number };
        const wrong = await wrongSite(tx, company.organisationNumber, body.sites);
        if (wrong) return wrong;
        const made = await registerCompany(tx, { ...scope, programme }, actor.person, company);
        if (!made) return registeredBefore(tx, programme, company);
        return (await findCompany(tx, body.company)) ?? refuse('not-found');
      },

      readCompany: async ({ tx, params }) => (await findCompany(tx, params.company)) ?? refuse('not-found'),

      correctCompany: async ({ tx, params, body, now }) => {
        const known = await findCompany(tx, params.company);
        if (!known) return refuse('not-found');
        const wrong = await wrongSite(tx, known.organisationNumber, body.sites);
        if (wrong) return wrong;
        const { name, employees, sites } = body;
        await updateCompany(tx, params.company, { name, employees }, now);
        await replaceSites(tx, params.company, sites);
        return (await findCompany(tx, params.company)) ?? refuse('not-found');
      },
    },
  });

/** Asks no register: whoever serves the room hands it one (app/server.ts). */
export const room = companiesRoom(null);

/** A site listed twice, or one the register knows as another company's. */
async function wrongSite(tx: Tx, organisationNumber: string, sites: readonly Site[]) {
  const twice = siteNamedTwice(sites);
  if (twice) return refuse('site-twice', { field: 'sites', values: { site: twice } });
  const numbers = sites.flatMap(({ productionNumber }) => productionNumber ?? []);
  const stranger = (await listUnits(tx, numbers)).find(
    ({ kind, parent }) => kind !== 'production' || parent !== organisationNumber,
  );
  if (!stranger) return null;
  const { name } = sites.find(({ productionNumber }) => productionNumber === stranger.number)!;
  return refuse('site-of-another-company', { field: 'sites', values: { site: name } });
}

/** A retry gets what stands now; a number or an id that another company has is refused by that company's name. */
async function registeredBefore(tx: Tx, programme: string, wanted: Company) {
  const holder = await findHolder(tx, programme, wanted.organisationNumber);
  const known = await findCompany(tx, holder ?? wanted.company);
  if (!known) return refuse('not-found');
  if (holder === wanted.company) return known;
  return refuse('already-registered', { field: 'organisationNumber', values: { name: known.name } });
}
