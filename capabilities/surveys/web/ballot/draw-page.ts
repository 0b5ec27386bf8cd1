/** Shows on the page what the flow says. Texts are put in as texts; the markup came from the server. */

import type { PageData } from '#surveys/ballot-page.ts';
import type { Step } from '#surveys/ballot-questions.ts';
import { longestWords } from '#surveys/limits.ts';
import { chosenIn, type Flow, signsTooMany, unanswered } from '#surveys/web/ballot/flow.ts';

export const at = <E extends HTMLElement = HTMLElement>(id: string): E => document.getElementById(id) as E;

export type Manner = {
  readonly isShared: boolean;
  readonly isPaper: boolean;
  /** Whether the code is known already: it came with the address. */
  readonly hasCode: boolean;
};

export const readData = (): PageData => JSON.parse(at('data').textContent ?? '') as PageData;

export const fill = (words: string, values: Readonly<Record<string, string | number>>): string =>
  words.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

export const tell = (words: string): void => {
  at('said').textContent = words;
};

/** The step on show: what gets the focus when it has changed. */
export const stepShown = (flow: Flow, steps: readonly Step[]): string =>
  flow.screen === 'question' ? steps[flow.at]!.id : flow.screen === 'sending' ? 'overview' : flow.screen;

export function drawPage(flow: Flow, data: PageData, manner: Manner): void {
  const steps = data.paper!.steps;
  const { words } = data;
  const shown = stepShown(flow, steps);
  const allAtOnce = manner.isPaper && flow.screen !== 'thanks';
  document.body.className = allAtOnce ? 'paper' : '';
  if (manner.isPaper) lowerHeadings();
  for (const section of document.querySelectorAll<HTMLElement>('.step'))
    section.hidden = allAtOnce ? section.id === 'thanks' : section.id !== shown;
  at('enter').hidden = false;
  at('enter').classList.toggle('ready', manner.hasCode);
  at('assured').hidden = flow.screen !== 'question' || allAtOnce;
  document.querySelector('header')!.hidden = shown === 'start' && !allAtOnce;
  at('enter').querySelector<HTMLElement>('.field')!.hidden = manner.hasCode;
  at('paper-hint').hidden = !manner.isPaper;
  at('from-paper').hidden = !manner.isShared || manner.isPaper;
  at('next-person').hidden = !manner.isShared;
  drawHeader(flow, steps, words, allAtOnce);
  drawDock(flow, words, allAtOnce);
  drawAnswers(flow, steps, words);
  if (shown === 'overview') drawOverview(flow, steps, words);
}

/** Where all questions stand together the page has one first heading, and each of them a second. */
function lowerHeadings(): void {
  for (const first of document.querySelectorAll('.question h1')) {
    const second = document.createElement('h2');
    second.id = first.id;
    second.textContent = first.textContent;
    first.replaceWith(second);
  }
}

function drawHeader(
  { screen, at: number }: Flow,
  steps: readonly Step[],
  words: PageData['words'],
  all: boolean,
) {
  const isAsking = screen === 'question' && !all;
  const where = isAsking ? fill(words.step!, { n: number + 1, of: steps.length }) : '';
  at('where').textContent = where;
  const progress = at<HTMLProgressElement>('progress');
  progress.hidden = !isAsking;
  progress.max = steps.length;
  progress.value = number + 1;
  progress.setAttribute('aria-label', where);
}

function drawDock(flow: Flow, words: PageData['words'], all: boolean) {
  const { screen, isReviewing } = flow;
  at('dock').hidden = all ? false : !['question', 'overview', 'sending'].includes(screen);
  at('next').hidden = all || screen !== 'question';
  at('next').dataset.plain ??= at('next').textContent ?? '';
  at('next').textContent = isReviewing ? words.toOverview! : at('next').dataset.plain!;
  at('back').hidden = all || screen === 'sending' || isReviewing;
  at('send').hidden = !all && screen !== 'overview' && screen !== 'sending';
  at<HTMLButtonElement>('send').disabled = screen === 'sending';
}

function drawAnswers({ answers }: Flow, steps: readonly Step[], words: PageData['words']) {
  for (const step of steps) {
    const value = chosenIn(answers, step);
    if (step.kind === 'words') {
      const field = document.querySelector<HTMLTextAreaElement>(`#${step.id} textarea`)!;
      if (field.value !== (value ?? '')) field.value = value ?? '';
      const over = signsTooMany(answers);
      const left = at(`${step.id}-left`);
      left.textContent =
        over > 0
          ? fill(words.tooLong!, { n: over })
          : fill(words.left!, { n: longestWords - field.value.length });
      left.classList.toggle('error', over > 0);
    } else
      for (const input of document.querySelectorAll<HTMLInputElement>(`#${step.id} input`))
        input.checked = input.value === value;
  }
}

/** What was answered to a step, in the words of the page. */
function saidTo(flow: Flow, step: Step, words: PageData['words']): string {
  const value = chosenIn(flow.answers, step);
  if (step.kind === 'words') return value?.trim() || words.unanswered!;
  const label = document.querySelector(`#${step.id} input:checked + span`);
  return label?.textContent ?? words.unanswered!;
}

function drawOverview(flow: Flow, steps: readonly Step[], words: PageData['words']) {
  const missing = unanswered(flow.answers, steps);
  const over = signsTooMany(flow.answers);
  at('missing').textContent = missing === 0 ? '' : fill(words.missing!, { n: missing });
  if (over > 0) at('send-error').textContent = fill(words.tooLong!, { n: over });
  at('answers').replaceChildren(
    ...steps.map((step, number) => {
      const row = document.createElement('li');
      const question = at(`${step.id}-asked`).textContent ?? '';
      const isOpen = step.kind !== 'words' && chosenIn(flow.answers, step) === null;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'quiet';
      button.dataset.open = String(number);
      button.textContent = words[isOpen ? 'answer' : 'change']!;
      button.setAttribute('aria-label', `${button.textContent}: ${question}`);
      button.disabled = flow.screen === 'sending';
      const said = document.createElement('b');
      said.textContent = saidTo(flow, step, words);
      const asked = document.createElement('span');
      asked.textContent = question;
      row.append(asked, said, button);
      if (isOpen) row.className = 'open';
      return row;
    }),
  );
}
