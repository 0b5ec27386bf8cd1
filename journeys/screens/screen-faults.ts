import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Language } from '#platform/contract/language.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Letters smaller than this, in CSS pixels, are not read at arm's length. */
export const smallestLetters = 13;

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every breach of WCAG 2.2 A and AA that axe finds on the page as it stands, as "rule: place". */
export async function axeFaults(page: Page): Promise<string[]> {
  // Axe is large, and goes into each page once.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(runAxe, rules);
}

/** Runs in the browser. Of what is in order only the number is asked for: to list it takes three times as long. */
async function runAxe(tags: string[]): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof Axe };
  // Behind an open dialog nothing can be reached, and what stands there is looked at as a screen of its own.
  const place = document.querySelector('dialog[open]') ?? document;
  const { violations, passes } = await axe.run(place, {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations'],
  });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all }) => {
      const [why] = [...any, ...all];
      return `${id}: ${target.join(' ')}${why ? ` (${why.message})` : ''}`;
    }),
  );
  return passes.length > 5 ? found : [...found, 'axe looked at next to nothing'];
}

/** What every screen owes its reader, whatever it shows: sentences that name what is wrong, none when all is well. */
export function houseFaults(page: Page, language: Language): Promise<string[]> {
  return page.evaluate(inPage, { language, smallest: smallestLetters });
}

/** Runs in the browser, so it reaches nothing outside itself. */
function inPage({ language, smallest }: { language: string; smallest: number }): string[] {
  const faults: string[] = [];
  const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
  const placeOf = (element: Element) =>
    `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${(element.textContent ?? '').trim().slice(0, 40)}`;

  const heads = [...document.querySelectorAll('h1')].filter(isSeen);
  if (heads.length !== 1) faults.push(`${heads.length} first headings, and there is to be one`);
  if (document.title.trim().length < 4) faults.push('the window has no title');
  if (document.documentElement.lang !== language)
    faults.push(`<html lang="${document.documentElement.lang}"> on a page in ${language}`);

  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    const widest = [...document.querySelectorAll('body *')]
      .filter((element) => isSeen(element) && element.getBoundingClientRect().right > clientWidth + 1)
      .at(-1);
    faults.push(`${scrollWidth} px wide in ${clientWidth}: ${widest ? placeOf(widest) : 'unknown'}`);
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const small = new Map<string, string>();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!holder || !node.textContent?.trim() || !isSeen(holder)) continue;
    // Letters in a picture grow and shrink with it.
    const picture = holder instanceof SVGElement ? holder.ownerSVGElement : null;
    const scale = picture?.viewBox.baseVal?.width
      ? picture.getBoundingClientRect().width / picture.viewBox.baseVal.width
      : 1;
    const size = Number.parseFloat(getComputedStyle(holder).fontSize) * scale;
    // Letters of no size are there for those who listen.
    if (size > 0 && size < smallest - 0.05)
      small.set(
        `${holder.tagName} ${holder.getAttribute('class')}`,
        `${size.toFixed(1)} px: ${placeOf(holder)}`,
      );
  }
  faults.push(...small.values());

  const named = (element: Element): boolean => {
    const by = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const words = [
      element.getAttribute('aria-label'),
      element.getAttribute('title'),
      element.textContent,
      ...by.map((id) => document.getElementById(id)?.textContent),
      ...[...element.querySelectorAll('img[alt], [aria-label]')].map(
        (part) => part.getAttribute('alt') ?? part.getAttribute('aria-label'),
      ),
    ];
    return words.some((word) => word?.trim());
  };
  const controls = [...document.querySelectorAll('a[href], button, summary, [role=button], [role=link]')];
  faults.push(
    ...controls
      .filter((element) => isSeen(element) && !named(element))
      .map((element) => `no name: ${placeOf(element)}`),
  );
  return faults;
}
