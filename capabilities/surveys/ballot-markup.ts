import { type Language, languageNames, languages } from '#platform/contract/language.ts';
import { ballotText as text } from '#surveys/ballot-text.ts';
import { spokenText } from '#surveys/spoken-text.ts';

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in markup, also between quotes. */
export const escaped = (words: string): string => words.replaceAll(/[&<>"']/g, (sign) => marks[sign]!);

/** What the script reads: no text in it can end the element it stands in. */
export const dataFor = (data: object): string =>
  `<script type="application/json" id="data">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

export const spokenIn = (language: Language): Record<string, string> =>
  Object.fromEntries(Object.entries(spokenText).map(([key, phrase]) => [key, phrase[language]]));

/** The page in each language, by its own name. */
export function languageLinks(language: Language): string {
  const links = languages.map(
    (one) =>
      `<a href="?language=${one}" lang="${one}" hreflang="${one}"${one === language ? ' aria-current="true"' : ''}>${languageNames[one]}</a>`,
  );
  return `<nav class="languages" aria-label="${escaped(text.language[language])}">${links.join('')}</nav>`;
}

const drawn = (paths: string): string =>
  `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`;
export const lockIcon = drawn(
  '<rect x="5" y="11" width="14" height="9" rx="1.5"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>',
);
export const eyeIcon = drawn(
  '<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="2.6"/>',
);
export const voiceIcon = drawn(
  '<path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5z"/><path d="M15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11"/>',
);

/** A field for a code or an address; what is wrong with it is said below, by the script. */
export const codeField = (field: { id: string; label: string; hint: string; button: string }): string =>
  `<div class="field"><label for="${field.id}">${escaped(field.label)}</label>` +
  `<p class="hint" id="${field.id}-hint">${escaped(field.hint)}</p>` +
  `<input id="${field.id}" autocomplete="off" autocapitalize="characters" spellcheck="false" enterkeyhint="go" aria-describedby="${field.id}-hint ${field.id}-error">` +
  `<p class="error" id="${field.id}-error" role="alert"></p></div>` +
  `<button class="button wide" id="${field.id}-go" type="button">${escaped(field.button)}</button>`;
