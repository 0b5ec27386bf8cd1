import { useEffect, useState } from 'react';

/** The width below which a page is one column on a phone; the style sheets say the same. */
export const phone = '(max-width: 700px)';

/** Whether a media query holds, and again whenever that changes. */
export function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches);
  useEffect(() => {
    const media = window.matchMedia(query);
    const look = () => setMatches(media.matches);
    look();
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, [query]);
  return matches;
}
