import { z } from 'zod';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, line } from '#platform/contract/shapes.ts';

export const Site = z.strictObject({ site: Id, name: line(200), place: line(200) }).meta({ id: 'Site' });
export type Site = z.infer<typeof Site>;

const companyFields = {
  name: line(200),
  /** Persons working there; null where it is not known. */
  employees: z.int().min(1).max(100_000).nullable(),
  /** At least one: the place where the work is done. */
  sites: z.array(Site).min(1).max(50),
};

export const Company = z
  .object({ company: Id, organisationNumber: z.string(), ...companyFields })
  .meta({ id: 'Company' });
export type Company = z.infer<typeof Company>;

const ofCompany = z.object({ company: Id });

export const companies = endpoints({
  listCompanies: {
    method: 'GET',
    path: '/api/companies',
    summary: 'The companies you reach: all of a programme for its office, your own for an adviser.',
    answer: z.object({ companies: z.array(Company) }),
    refusals: [],
  },
  registerCompany: {
    method: 'POST',
    path: '/api/companies',
    summary: 'Register a company by its organisation number, with its sites. The id is made by the caller.',
    body: z.strictObject({ company: Id, organisationNumber: line(40), ...companyFields }),
    answer: Company,
    refusals: [
      'organisation-number-not-nine-digits',
      'organisation-number-check-digit',
      'organisation-number-invented',
      'organisation-number-not-invented',
      'already-registered',
      'site-twice',
    ],
  },
  readCompany: {
    method: 'GET',
    path: '/api/companies/:company',
    summary: 'One company with its sites.',
    params: ofCompany,
    answer: Company,
    refusals: [],
  },
  correctCompany: {
    method: 'PUT',
    path: '/api/companies/:company',
    summary: 'Correct name, number of employees and sites. The organisation number stays.',
    params: ofCompany,
    body: z.strictObject(companyFields),
    answer: Company,
    refusals: ['site-twice'],
  },
});
