import { Link, Outlet, useMatches, useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { appText } from '#app/app-text.ts';
import { CompanyMenu, CompanyRows, hasOneCompany, useCompanyPlaces } from '#app/CompanyMenu.tsx';
import { menuText } from '#app/menu-text.ts';
import { OfficeMenu, OfficeRow, useOfficePages } from '#app/OfficeMenu.tsx';
import { isRegistered } from '#app/registered.ts';
import * as rooms from '#app/rooms.web.tsx';
import { SignOut } from '#app/SignOut.tsx';
import { text as peopleText } from '#people/text.ts';
import { changesOf, useSession, useSessionActs } from '#people/web/door.tsx';
import { officeIn } from '#platform/contract/access.ts';
import { languageNames, languages } from '#platform/contract/language.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { RadioField, SelectField } from '#platform/web/kit/Field.tsx';
import { Shell } from '#platform/web/kit/Shell.tsx';
import { ToastHost } from '#platform/web/kit/Toast.tsx';
import { useLive } from '#platform/web/live.ts';
import { OfflineLine } from '#platform/web/offline/OfflineLine.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { chooseTheme, chosenTheme, type Theme } from '#platform/web/theme.ts';
import { navigationOf } from '#programme/web/door.tsx';

/** Brought only where somebody is signed in at a shared terminal. */
const TerminalBar = lazy(async () => ({
  default: (await import('#screens/web/TerminalBar.tsx')).TerminalBar,
}));

const pathsWith = (mark: 'bare' | 'offline') =>
  new Set<string>(
    Object.values(rooms).flatMap((room) => room.pages.flatMap((page) => (page[mark] ? [page.path] : []))),
  );
const bare = pathsWith('bare');
const offline = pathsWith('offline');

/** The frame around every page: navigation by role, the person's menu, and the page itself. */
export function AppFrame() {
  const t = useSay();
  const session = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const page = useMatches({ select: (matches) => String(matches.at(-1)?.fullPath ?? '') });
  const company = /^\/companies\/([0-9a-f-]{36})\//.exec(path)?.[1];
  // The boards an office has of its own are live too.
  const office = path.startsWith('/pulse-boards') ? officeIn(session?.memberships ?? []) : null;
  const watched = company ?? office;
  useLive(session?.person && watched ? changesOf(watched) : null);
  const first = session?.memberships[0];
  const person = session?.person && {
    name: session.person.name,
    role: first ? t(peopleText[`role-${first.role}`]) : '',
  };
  const places = useCompanyPlaces(session, path);
  const forOffice = useOfficePages(session, path);
  const inOfficeMenu = useOfficePages(session, path, true);
  const above = hasOneCompany(session);
  const navigation = above ? places : session ? navigationOf(session, path, t) : [];
  if (bare.has(page))
    return (
      <ToastHost>
        <Outlet />
      </ToastHost>
    );
  const isShared = session?.method === 'pin' || session?.method === 'badge';
  const words = { skip: t(appText.skip), navigation: t(appText.navigation), menu: t(appText.menu) };
  return (
    <ToastHost>
      <Shell
        navigation={navigation}
        inMenu={!above}
        person={person ?? null}
        menu={(close) => (
          <>
            <CompanyMenu places={places} onGo={close} />
            <OfficeMenu entries={inOfficeMenu} onGo={close} />
            <PersonMenu onGo={close} />
          </>
        )}
        second={
          <>
            <CompanyRows places={places} above={above} />
            <OfficeRow entries={forOffice} />
          </>
        }
        line={<OfflineLine pageKeeps={offline.has(page)} />}
        demo={session?.demo ?? false}
        demoNote={t(appText.demoNote)}
        words={words}
      >
        {isShared && (
          <Suspense>
            <TerminalBar />
          </Suspense>
        )}
        <Outlet />
      </Shell>
    </ToastHost>
  );
}

/** What one finds about oneself; where no room shows how one signs in, there is no link to it. */
const ownPages = [
  { path: '/me', label: menuText.mine },
  { path: '/account', label: menuText.account },
  { path: '/processing', label: menuText.processing },
].filter(({ path }) => isRegistered(path));

function OwnPages({ onGo }: { onGo: () => void }) {
  const t = useSay();
  return (
    <nav className="own-nav" aria-label={t(menuText.aboutYou)}>
      {ownPages.map(({ path, label }) => (
        <Link key={path} to={path} onClick={onGo}>
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}

function PersonMenu({ onGo }: { onGo: () => void }) {
  const t = useSay();
  const navigate = useNavigate();
  const session = useSession();
  const { chooseLanguage } = useSessionActs();
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  return (
    <div className="person-menu">
      {session?.person && <OwnPages onGo={onGo} />}
      <SelectField
        name="language"
        label={t(appText.language)}
        value={pageLanguage()}
        onChange={(language) => void chooseLanguage(language as (typeof languages)[number])}
        options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
      />
      <RadioField
        name="theme"
        label={t(appText.theme)}
        value={theme}
        onChange={(value) => {
          chooseTheme(value as Theme);
          setTheme(value as Theme);
        }}
        options={(['light', 'dark', 'system'] as const).map((value) => ({ value, label: t(appText[value]) }))}
      />
      {session?.person && session.asleep.length > 0 && (
        <LinkButton wide to="/sign-in/second">
          {t(appText.takeSecondStep)}
        </LinkButton>
      )}
      {session?.demo && session.person && (
        <Button kind="second" wide onClick={() => void navigate({ to: '/sign-in' })}>
          {t(peopleText.changePerson)}
        </Button>
      )}
      {session?.person && <SignOut />}
    </div>
  );
}
