import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { appText } from '#app/app-text.ts';
import { text as peopleText } from '#people/text.ts';
import { useSession, useSessionActs } from '#people/web/door.tsx';
import { languageNames, languages } from '#platform/contract/language.ts';
import { Button, LinkButton } from '#platform/web/kit/Button.tsx';
import { RadioField, SelectField } from '#platform/web/kit/Field.tsx';
import { Shell } from '#platform/web/kit/Shell.tsx';
import { ToastHost } from '#platform/web/kit/Toast.tsx';
import { pageLanguage, useSay } from '#platform/web/say.ts';
import { chooseTheme, chosenTheme, type Theme } from '#platform/web/theme.ts';
import { navigationOf } from '#programme/web/door.tsx';

/** The frame around every page: navigation by role, the person's menu, and the page itself. */
export function AppFrame() {
  const t = useSay();
  const session = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const first = session?.memberships[0];
  const person = session?.person && {
    name: session.person.name,
    role: first ? t(peopleText[`role-${first.role}`]) : '',
  };
  const words = { skip: t(appText.skip), navigation: t(appText.navigation), menu: t(appText.menu) };
  return (
    <ToastHost>
      <Shell
        navigation={session ? navigationOf(session, path, t) : []}
        person={person ?? null}
        menu={<PersonMenu />}
        demo={session?.demo ?? false}
        demoNote={t(appText.demoNote)}
        words={words}
      >
        <Outlet />
      </Shell>
    </ToastHost>
  );
}

function PersonMenu() {
  const t = useSay();
  const navigate = useNavigate();
  const session = useSession();
  const { signOut, chooseLanguage } = useSessionActs();
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  const leave = async () => {
    await signOut();
    await navigate({ to: '/sign-in' });
  };
  return (
    <div className="person-menu">
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
      {session?.person && (
        <LinkButton kind="second" wide to="/account">
          {t(appText.account)}
        </LinkButton>
      )}
      {session?.demo && session.person && (
        <Button kind="second" wide onClick={() => void navigate({ to: '/sign-in' })}>
          {t(peopleText.changePerson)}
        </Button>
      )}
      {session?.person && (
        <Button kind="quiet" wide onClick={() => void leave()}>
          {t(peopleText.signOut)}
        </Button>
      )}
    </div>
  );
}
