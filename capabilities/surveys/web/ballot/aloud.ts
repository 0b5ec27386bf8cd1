/** Reads a question and its choices aloud, where the device has a voice for the language. */
import { at } from '#surveys/web/ballot/draw-page.ts';

/** What devices call our languages: bokmål is Norwegian to most, and reads nynorsk when nothing else does. */
const called: Readonly<Record<string, readonly string[]>> = { nb: ['nb', 'no'], nn: ['nn', 'nb', 'no'] };

function voiceHere(): SpeechSynthesisVoice | null {
  const { lang } = document.documentElement;
  const voices = speechSynthesis.getVoices();
  const found = (called[lang] ?? [lang]).map((name) =>
    voices.find((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === name),
  );
  return found.find((voice) => voice !== undefined) ?? null;
}

/** `now` says which step is on show, and what the button is called while it reads. */
export function offerVoice(now: () => { stop: string; shown: string }): void {
  if (!('speechSynthesis' in globalThis)) return;
  const button = () => at('read');
  const offer = () => {
    button().hidden = voiceHere() === null;
  };
  const named = (words: string) => {
    button().querySelector('span')!.textContent = words;
  };
  speechSynthesis.addEventListener('voiceschanged', offer);
  // The page's words, and with them its button, are exchanged with the language.
  new MutationObserver(offer).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['lang'],
  });
  offer();
  document.addEventListener('click', ({ target }) => {
    if (!(target as Element).closest('#read')) return;
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel();
      return;
    }
    const { stop, shown } = now();
    const parts = at(shown).querySelectorAll('h1, h2, p, li, label');
    const said = new SpeechSynthesisUtterance(
      [...parts]
        .filter((part) => (part as HTMLElement).offsetParent)
        .map(({ textContent }) => textContent)
        .join('. '),
    );
    said.voice = voiceHere();
    said.lang = said.voice?.lang ?? document.documentElement.lang;
    const plain = button().textContent ?? '';
    said.onend = () => named(plain);
    said.onerror = said.onend;
    named(stop);
    speechSynthesis.speak(said);
  });
}
