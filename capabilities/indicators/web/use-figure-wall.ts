import { useEffect, useState } from 'react';
import { useIndicator } from '#indicators/web/use-indicators.ts';
import { pageLanguage } from '#platform/web/say.ts';

/** Milliseconds between two looks at the server: a wall that hears of no change still knows that it is up to date. */
const looksEvery = 45_000;
/** What was fetched longer ago may be old. */
const staleAfter = 120_000;

/** A figure that hangs on the wall, with the time it was last fetched and whether that is too long ago. */
export function useFigureOnWall(company: string, indicator: string, site: string | null) {
  const answer = useIndicator(company, indicator, site);
  const { refetch, dataUpdatedAt } = answer;
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
      void refetch();
    }, looksEvery);
    return () => clearInterval(timer);
  }, [refetch]);
  return {
    view: answer.data,
    error: answer.error,
    time: answer.data ? clockOf(dataUpdatedAt) : null,
    stale: now - dataUpdatedAt > staleAfter,
  };
}

/** The company's clock, wherever the screen thinks it hangs. */
const clockOf = (at: number): string =>
  new Intl.DateTimeFormat(pageLanguage() === 'en' ? 'en-GB' : pageLanguage(), {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Oslo',
  }).format(at);
