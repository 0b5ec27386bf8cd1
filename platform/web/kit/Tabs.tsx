import { Link } from '@tanstack/react-router';

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
  return (
    <nav className="tabs" aria-label={label}>
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
