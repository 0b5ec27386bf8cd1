import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

type Tab = { key: string; label: string; href?: string; current: boolean };

/** Places beside each other, the current one underlined. Links when each has an address, buttons otherwise. */
export function Tabs({
  label,
  tabs,
  onChoose,
}: {
  label: string;
  tabs: readonly Tab[];
  onChoose?: (key: string) => void;
}) {
  const row = useRef<HTMLElement>(null);
  const at = tabs.find(({ current }) => current)?.key;
  // On a phone the row is longer than the screen: where one is must not be what is cut off.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is looked for anew when another is current
  useEffect(() => {
    const here = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (!row.current || !here) return;
    const { left, right } = here.getBoundingClientRect();
    const edge = row.current.getBoundingClientRect();
    if (right > edge.right) row.current.scrollLeft += right - edge.right;
    else if (left < edge.left) row.current.scrollLeft -= edge.left - left;
  }, [at]);
  return (
    <nav className="tabs" aria-label={label} ref={row}>
      {tabs.map(({ key, label: words, href, current }) =>
        href ? (
          <Link
            key={key}
            to={href}
            activeOptions={{ exact: true }}
            aria-current={current ? 'page' : undefined}
          >
            {words}
          </Link>
        ) : (
          <button
            key={key}
            type="button"
            aria-current={current ? 'true' : undefined}
            onClick={() => onChoose?.(key)}
          >
            {words}
          </button>
        ),
      )}
    </nav>
  );
}
