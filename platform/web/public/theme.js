// Runs before the first paint, so that no page flashes in the other theme; then it follows the choice made in this
// browser, and the machine for as long as nothing is chosen. The only place that decides what is worn.
(() => {
  // --sp-stone-000 of tokens.css, the top of the page, before any style is read: the browser's frame goes on from it.
  const frame = { light: '#ffffff', dark: '#15201d' };
  const machine = matchMedia('(prefers-color-scheme: dark)');
  const wear = () => {
    const chosen = localStorage.getItem('spranget-theme');
    const dark = chosen ? chosen === 'dark' : machine.matches;
    const theme = dark ? 'dark' : 'light';
    document.documentElement.className = theme;
    document.querySelector('meta[name="theme-color"]').setAttribute('content', frame[theme]);
  };
  wear();
  machine.addEventListener('change', wear);
  // A choice made in another window of this browser, and one made in this.
  addEventListener('storage', wear);
  addEventListener('spranget-theme', wear);
})();
