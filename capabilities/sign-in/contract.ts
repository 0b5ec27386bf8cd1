import { endpoints } from '#platform/contract/endpoint.ts';
import { accountEndpoints } from './account-endpoints.ts';
import { companyEndpoints } from './company-endpoints.ts';
import { wayEndpoints } from './way-endpoints.ts';

export type { Account, SignedIn } from './shapes.ts';

export const signIn = endpoints({ ...wayEndpoints, ...accountEndpoints, ...companyEndpoints });
