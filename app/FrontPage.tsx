import { Navigate } from '@tanstack/react-router';
import { useSession } from '#people/web/door.tsx';
import { landingOf } from '#programme/web/door.tsx';

/** The address without a path leads each person to where their week begins. */
export function Page() {
  const session = useSession();
  if (!session) return null;
  if (!session.person) return <Navigate to="/sign-in" replace />;
  // Whoever has nothing but roles that sleep wakes them first.
  const onlyAsleep = session.memberships.length === 0 && session.asleep.length > 0;
  return <Navigate to={onlyAsleep ? '/sign-in/second' : landingOf(session)} replace />;
}
