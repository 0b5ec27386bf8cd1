export type Theme = 'light' | 'dark' | 'system';

const key = 'spranget-theme';

export function chosenTheme(): Theme {
  const stored = localStorage.getItem(key);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Remembers a theme in this browser; `public/theme.js` hears of it and wears it at once. `system` follows the machine. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') localStorage.removeItem(key);
  else localStorage.setItem(key, theme);
  dispatchEvent(new Event(key));
}
