import type { Locator, Page } from 'playwright-core';

/** More presses than any screen needs from its top to its main action. */
const mostPresses = 120;

/**
 * Goes with Tab from where focus stands until `main` has it. Names each stop where focus cannot be seen, and says
 * so when `main` is never reached.
 */
export async function keyboardFaults(page: Page, main: Locator): Promise<string[]> {
  const goal = await main.elementHandle();
  if (!goal) return ['there is no main action'];
  const faults = new Set<string>();
  for (let press = 0; press < mostPresses; press += 1) {
    await page.keyboard.press('Tab');
    const { isGoal, fault } = await page.evaluate(atStop, goal);
    if (fault) faults.add(fault);
    if (isGoal) return [...faults];
  }
  return [...faults, `Tab does not reach the main action in ${mostPresses} presses`];
}

/** Runs in the browser: whether focus is at the goal, and whether anything shows that it is where it is. */
function atStop(goal: Node): { isGoal: boolean; fault: string | null } {
  const element = document.activeElement;
  // Focus outside the document, in the browser's own bar, is a stop like any other.
  if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body)
    return { isGoal: false, fault: null };
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
  return { isGoal: element === goal, fault };
}
