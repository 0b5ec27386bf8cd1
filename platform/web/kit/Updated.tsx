/** When what stands here was last fetched; stale says so in the warm colour, and the numbers stay. */
export function Updated({ at, stale }: { at: string; stale?: boolean }) {
  return (
    <span className={stale ? 'updated updated-stale' : 'updated'}>
      <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
        {stale ? (
          <path d="M3 3l18 18M8.5 15.5a5 5 0 0 1 6.4-.5M5 12a10 10 0 0 1 4.5-2.5M19 12a10 10 0 0 0-5.5-2.9M12 19h.01" />
        ) : (
          <path d="M12 15.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM6.5 17.5a8 8 0 0 1 0-11M17.5 6.5a8 8 0 0 1 0 11" />
        )}
      </svg>
      {at}
    </span>
  );
}
