import { Navigate } from '@tanstack/react-router';
import { useSession } from '#people/web/door.tsx';
import { landingOf } from '#programme/web/door.tsx';

/** The address without a path leads each person to where their week begins. */
export function Page() {
  const session = useSession();
  if (!session) return null;
  return <Navigate to={session.person ? landingOf(session) : '/sign-in'} replace />;
}
