import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Log, type ShownKind, shownKinds } from '#audit/contract.ts';
import type { CallRefused } from '#platform/web/call.ts';

type Query = { before?: string; show?: ShownKind };

/** What of the log is shown, kept in the address. */
export function useShown(): [ShownKind, (show: ShownKind) => void] {
  const navigate = useNavigate();
  const { show } = useSearch({ strict: false }) as { show?: string };
  const choose = (chosen: ShownKind) =>
    void navigate({
      to: '.',
      search: { show: chosen === 'all' ? undefined : chosen } as never,
      replace: true,
    });
  return [shownKinds.find((kind) => kind === show) ?? 'all', choose];
}

/** The log as far as it has been fetched, and the way to what is older. Never fetched again unasked: it is logged. */
export function useLog(key: readonly string[], show: ShownKind, read: (query: Query) => Promise<Log>) {
  const log = useInfiniteQuery<Log, CallRefused, Log[], readonly string[], number | null>({
    queryKey: key,
    initialPageParam: null,
    queryFn: ({ pageParam }) =>
      read({
        ...(show !== 'all' && { show }),
        ...(pageParam !== null && { before: String(pageParam) }),
      }),
    getNextPageParam: (page) => page.next,
    select: ({ pages }) => pages,
    meta: { onAsking: true },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return {
    pages: log.data,
    error: log.error,
    again: () => void log.refetch(),
    older: () => void log.fetchNextPage(),
    hasOlder: log.hasNextPage,
    isFetching: log.isFetchingNextPage,
  };
}

export type FetchedLog = ReturnType<typeof useLog>;
