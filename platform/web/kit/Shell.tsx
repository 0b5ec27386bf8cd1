import { Link, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Icon } from '#platform/web/kit/Icon.tsx';

type Entry = { label: string; to: string; current: boolean };

type Props = {
  navigation: readonly Entry[];
  /** Whether the person's menu shows the navigation too, on a phone; false where `menu` has all of it. */
  inMenu?: boolean;
  person: { name: string; role: string } | null;
  /** What the person's menu holds: language, appearance, a way out. `close` shuts it when one goes somewhere. */
  menu: (close: () => void) => ReactNode;
  /** A quiet row under the frame's own, about what is in view. */
  second?: ReactNode;
  /** How it stands with the line, under the rows of the frame. */
  line?: ReactNode;
  demo: boolean;
  demoNote: string;
  words: { skip: string; navigation: string; menu: string };
  children: ReactNode;
};

/** The frame of every page: a way past it, the mark, the few places one goes, who one is. */
export function Shell({
  navigation,
  inMenu = true,
  person,
  menu,
  second,
  line,
  demo,
  demoNote,
  words,
  children,
}: Props) {
  const loading = useRouterState({ select: (state) => state.isLoading });
  return (
    <>
      {loading && <div className="loading" />}
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="top">
        <Link className="brand" to="/">
          <svg width="30" height="22" viewBox="0 0 30 22" aria-hidden="true">
            <path d="M0 16.5h4.4v4.5H0zM4.4 9h14.1v4.5H4.4zM18.5 1.5H30V6H18.5z" />
          </svg>
          Spranget
        </Link>
        <nav className="top-nav" aria-label={words.navigation}>
          <Entries navigation={navigation} />
        </nav>
        <Disclosure
          name={person ? person.name : words.menu}
          detail={person?.role}
          label={words.menu}
          panel={(close) => (
            <>
              {inMenu && navigation.length > 0 && (
                <nav className="menu-nav" aria-label={words.navigation}>
                  <Entries navigation={navigation} onGo={close} />
                </nav>
              )}
              {menu(close)}
            </>
          )}
        />
      </header>
      {second}
      {line}
      <main id="main" className="page" tabIndex={-1}>
        {children}
      </main>
      {demo && <footer className="foot">{demoNote}</footer>}
    </>
  );
}

function Entries({ navigation, onGo }: { navigation: readonly Entry[]; onGo?: () => void }) {
  return navigation.map(({ label, to, current }) => (
    <Link
      key={to}
      to={to}
      activeOptions={{ exact: true }}
      aria-current={current ? 'page' : undefined}
      onClick={onGo}
    >
      {label}
    </Link>
  ));
}

/** A button that opens a panel under it; Escape, a press outside or leaving it by keyboard closes it. */
function Disclosure(props: {
  name: string;
  detail?: string;
  label: string;
  panel: (close: () => void) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const outside = ({ target }: Event) => {
      // A dialog that was opened from the panel stands at the end of the page, and all else is out of reach.
      if (!(target instanceof Element) || target.closest('dialog')) return;
      if (!place.current?.contains(target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', onKey);
    };
  }, [open]);
  return (
    <div className="who" ref={place}>
      <button
        ref={button}
        type="button"
        className="who-button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="person" />
        <span className="who-name">
          {props.name}
          {props.detail && <span className="who-role">, {props.detail}</span>}
        </span>
        <span className="who-menu">
          <span className="hidden">{props.label}</span>
          <Icon name="menu" />
        </span>
      </button>
      {open && <div className="who-panel">{props.panel(() => setOpen(false))}</div>}
    </div>
  );
}
