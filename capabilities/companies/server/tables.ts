// Made from the migrated database by tools/tables.ts. Not edited by hand.
import type { Generated } from 'kysely';

declare module '#platform/server/database/tables.ts' {
  interface Tables {
    'companies.company': {
      company: string;
      programme: string;
      organisationNumber: string;
      name: string;
      employees: number | null;
      registeredBy: string;
      registeredAt: Generated<string>;
      correctedAt: string | null;
    };
    'companies.registerLink': {
      company: string;
      legalNumber: string;
      said: unknown | null;
      saidAt: string;
    };
    'companies.registerRefresh': {
      company: string;
      refresh: string;
      outcome: string;
      changes: unknown;
      askedAt: string;
      askedBy: string;
      taken: string[] | null;
      takenAt: string | null;
      takenBy: string | null;
    };
    'companies.registerUnit': {
      number: string;
      kind: string;
      parent: string | null;
      name: string;
      formCode: string | null;
      formName: string | null;
      industryCode: string | null;
      industryName: string | null;
      industryVersion: string | null;
      industryVersionBy: string | null;
      employees: number | null;
      employeesState: string;
      address: Generated<string[]>;
      postcode: string | null;
      town: string | null;
      municipality: string | null;
      bankrupt: boolean;
      windingUp: boolean;
      deletedOn: string | null;
      fetchedAt: string;
      source: string;
    };
    'companies.site': {
      company: string;
      site: string;
      name: string;
      place: string;
      position: number;
      productionNumber: string | null;
    };
  }
}
