/** What is pressed, chosen and typed. One ear for the whole page: its markup is exchanged with the language. */
import type { Step } from '#surveys/ballot-questions.ts';
import { at } from '#surveys/web/ballot/draw-page.ts';
import type { Act, Flow } from '#surveys/web/ballot/flow.ts';

export type Ears = {
  readonly act: (what: Act) => void;
  readonly begin: () => void;
  readonly sendOff: () => void;
  readonly nextPerson: () => void;
  readonly flow: () => Flow;
  readonly steps: () => readonly Step[];
  readonly isPaper: boolean;
  /** After the page has got other words. */
  readonly redraw: () => void;
  readonly say: (key: string) => void;
};

export function listen(ears: Ears): void {
  document.addEventListener('click', (event) => {
    const pressed = (event.target as Element).closest<HTMLElement>('button, .languages a');
    if (!pressed) return;
    if (pressed instanceof HTMLAnchorElement) {
      event.preventDefault();
      void changeLanguage(pressed.lang, ears);
    } else press(pressed, ears);
  });
  document.addEventListener('input', ({ target }) => {
    const field = target as HTMLInputElement | HTMLTextAreaElement;
    const step = ears.steps().find(({ id }) => id === field.name);
    if (step) ears.act({ do: 'choose', step, value: field.value });
  });
  document.addEventListener('keydown', (event) => hear(event, ears));
}

function press(button: HTMLElement, { act, begin, sendOff, nextPerson }: Ears): void {
  if (button.id === 'code-go') begin();
  else if (button.id === 'next') act({ do: 'next' });
  else if (button.id === 'back') act({ do: 'back' });
  else if (button.id === 'send') sendOff();
  else if (button.id === 'next-person') nextPerson();
  else if (button.dataset.open) act({ do: 'open', at: Number(button.dataset.open) });
}

/** Numbers choose, and Enter goes on: also where all questions stand together. */
function hear(event: KeyboardEvent, ears: Ears): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const target = event.target as HTMLElement;
  const { isPaper, flow, act } = ears;
  if (target.id === 'code') {
    if (event.key === 'Enter') ears.begin();
    return;
  }
  if (document.querySelector('dialog[open]') || (!isPaper && flow().screen !== 'question')) return;
  const isWriting = target instanceof HTMLTextAreaElement;
  const section = isPaper ? target.closest('.question') : document.querySelector('.question:not([hidden])');
  if (!section) return;
  if (event.key === 'Enter') {
    if (target.closest('button, a, summary') || (isWriting && (!isPaper || event.shiftKey))) return;
    event.preventDefault();
    if (isPaper) toNext(section);
    else act({ do: 'next' });
  } else if (/^\d$/.test(event.key) && !isWriting) {
    const input = section.querySelector<HTMLInputElement>(`[data-number="${event.key}"] input`);
    if (!input) return;
    event.preventDefault();
    input.focus();
    input.click();
  }
}

/** The field of the next question, or the button that sends. */
function toNext(section: Element): void {
  const all = [...document.querySelectorAll('.question')];
  const next = all[all.indexOf(section) + 1];
  const field = next?.querySelector<HTMLElement>('input:checked, input, textarea') ?? at('send');
  field.focus();
  (next ?? field).scrollIntoView({ block: 'center' });
}

/** Fetches the page's words in another language; what was answered stays where it is. */
async function changeLanguage(language: string, { redraw, say }: Ears): Promise<void> {
  const url = new URL(location.href);
  url.searchParams.set('language', language);
  const code = at<HTMLInputElement>('code').value;
  try {
    const answer = await fetch(url, { credentials: 'omit', cache: 'no-store' });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!page.getElementById('data')) throw new Error('not a page of ours');
    document.documentElement.lang = page.documentElement.lang;
    document.title = page.title;
    document.body.replaceChildren(...page.body.childNodes);
    history.replaceState(history.state, '', url);
  } catch {
    say('languageLater');
    return;
  }
  redraw();
  const field = document.getElementById('code') as HTMLInputElement | null;
  if (field) field.value = code;
  document.querySelector<HTMLElement>('.step:not([hidden]) h1')?.focus({ preventScroll: true });
}
