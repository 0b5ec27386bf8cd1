import { useParams } from '@tanstack/react-router';
import { useSession } from '#people/web/door.tsx';
import { officeIn } from '#platform/contract/access.ts';
import { isOffice } from '#platform/contract/office.ts';

/**
 * Whose boards a page shows: those of the company in its address, or where it names none those of the office whoever
 * is signed in belongs to. Empty until that is known, and for whoever belongs to no office.
 */
export function useHolder(): string {
  const { company } = useParams({ strict: false }) as { company?: string };
  const session = useSession();
  return company ?? officeIn(session?.memberships ?? []) ?? '';
}

/** Where somebody's boards are listed. */
export const boardsAt = (holder: string): string =>
  holder === '' || isOffice(holder) ? '/pulse-boards' : `/companies/${holder}/pulse-boards`;
