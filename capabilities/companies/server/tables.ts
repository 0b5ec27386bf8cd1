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
    };
    'companies.site': {
      company: string;
      site: string;
      name: string;
      place: string;
      position: number;
    };
  }
}
