import type { Locator, Page } from 'playwright-core';

/** More presses than any screen needs from its top to its main action. */
const mostPresses = 120;

/**
 * Goes with Tab from where focus stands until `main` has it. Names each stop where focus cannot be seen, and says
 * so when `main` is never reached.
 */
export async function keyboardFaults(page: Page, main: Locator): Promise<string[]> {
  if ((await main.count()) === 0) return ['there is no main action'];
  const faults = new Set<string>();
  for (let press = 0; press < mostPresses; press += 1) {
    await page.keyboard.press('Tab');
    // Found anew each time: a page that is drawn again while one goes through it has another element there.
    const { fault, isMain } = await main.evaluate(atStop);
    if (fault) faults.add(fault);
    if (isMain) return [...faults];
  }
  return [...faults, `Tab does not reach the main action in ${mostPresses} presses`];
}

/**
 * From the top of a page, takes its link past what stands on every page, as somebody without a mouse does. Where
 * focus already stands in the page, or a dialog holds it, it stays.
 */
export async function skipToContent(page: Page): Promise<void> {
  const isAtTop = await page.evaluate(
    () => document.activeElement === document.body && !document.querySelector('dialog[open]'),
  );
  const skip = page.locator('.skip');
  if (!isAtTop || (await skip.count()) !== 1) return;
  await page.keyboard.press('Tab');
  if (await skip.evaluate((link) => link === document.activeElement)) await page.keyboard.press('Enter');
}

/** Runs in the browser: what is wrong where focus is, null when something shows that it is there. */
function atStop(main: Element): { fault: string | null; isMain: boolean } {
  const element = document.activeElement;
  const isMain = element === main;
  // Focus outside the document, in the browser's own bar, is a stop like any other.
  if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body)
    return { fault: null, isMain };
  // A choice draws its ring on what stands beside the input.
  const drawn = [element, element.parentElement, element.nextElementSibling].filter((one) => one !== null);
  const look = () =>
    drawn
      .flatMap((one) => [undefined, '::before', '::after'].map((part) => getComputedStyle(one, part)))
      .map((s) => `${s.outlineStyle} ${s.outlineWidth} ${s.boxShadow} ${s.backgroundColor} ${s.borderColor}`)
      .join('\n');
  const focused = look();
  element.blur();
  const plain = look();
  element.focus();
  const box = element.getBoundingClientRect();
  const name = `${element.tagName.toLowerCase()} ${element.className} "${(element.textContent ?? '').trim().slice(0, 30)}"`;
  const isAway = box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth;
  const fault =
    focused === plain ? `focus is not seen on ${name}` : isAway ? `focus is off the screen on ${name}` : null;
  return { fault, isMain };
}
