import { z } from 'zod';
import { BodyDue, LookUp, RegisterRefresh, RegisterUnit, takeable } from '#companies/register-shapes.ts';
import { endpoints } from '#platform/contract/endpoint.ts';
import { Id, line, Moment } from '#platform/contract/shapes.ts';

export type {
  BodyDue,
  LookUp,
  RegisterChange,
  RegisterRefresh,
  RegisterUnit,
} from '#companies/register-shapes.ts';

/** Numbers of invented companies that the demo world's register knows and nobody has registered, to try with. */
export const inventedExamples = ['310016519', '310016632', '310016756'] as const;

export const Site = z
  .strictObject({
    site: Id,
    name: line(200),
    place: line(200),
    /** Its number in Enhetsregisteret, where it is registered there. */
    productionNumber: z
      .string()
      .regex(/^\d{9}$/)
      .optional(),
  })
  .meta({ id: 'Site' });
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

/** A figure's source and the moment it is from. `office`: somebody of the programme office wrote it. */
const Origin = z.object({ source: z.enum(['office', 'register']), at: Moment });

export const CompanyAbout = z
  .object({
    company: Company,
    nameFrom: Origin,
    /** Null where nobody knows how many work there. */
    employeesFrom: Origin.nullable(),
    sitesFrom: Origin,
    /** What the copy of the register says; null where it says nothing. */
    unit: RegisterUnit.nullable(),
    /** The register's word on those of the sites that have a number in it. */
    siteUnits: z.array(RegisterUnit),
    bodies: z.array(BodyDue),
    /** The last time the register was asked anew; shown to the office. */
    lastRefresh: RegisterRefresh.nullable(),
    may: z.object({ refresh: z.boolean(), correct: z.boolean() }),
  })
  .meta({ id: 'CompanyAbout' });
export type CompanyAbout = z.infer<typeof CompanyAbout>;

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
      'site-of-another-company',
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
    refusals: ['site-twice', 'site-of-another-company'],
  },
  readAbout: {
    method: 'GET',
    path: '/api/companies/:company/about',
    summary:
      'What is known of a company: each figure with its source and date, and the bodies due by headcount.',
    params: ofCompany,
    answer: CompanyAbout,
    refusals: [],
  },
  lookUpRegister: {
    method: 'GET',
    path: '/api/companies/register/:number',
    summary: 'What Enhetsregisteret says of a number: the legal unit, its production sites, the bodies due.',
    params: z.object({ number: line(40) }),
    answer: LookUp,
    refusals: [
      'organisation-number-not-nine-digits',
      'organisation-number-check-digit',
      'organisation-number-invented',
      'organisation-number-not-invented',
    ],
  },
  refreshFromRegister: {
    method: 'POST',
    path: '/api/companies/:company/register-refreshes',
    summary:
      'Ask the register anew about a company, and see what changed. Changes nothing of the company’s own.',
    params: ofCompany,
    body: z.strictObject({ refresh: Id }),
    answer: RegisterRefresh,
    refusals: [],
  },
  takeFromRegister: {
    method: 'POST',
    path: '/api/companies/:company/register-takings',
    summary: 'Take what a refresh found over into the company’s own facts; with no fields, note it as seen.',
    params: ofCompany,
    body: z.strictObject({ refresh: Id, fields: z.array(z.enum(takeable)).max(2) }),
    answer: Company,
    refusals: ['refresh-unknown', 'refresh-older', 'already-taken', 'nothing-to-take'],
  },
});
