/**
 * The page people answer on, as markup in one language. All it needs comes with it, so that a line that breaks while
 * somebody answers does no harm. What people have written is escaped here; the script never makes markup of a text.
 */
import { writeDay } from '#platform/contract/dates.ts';
import type { Language } from '#platform/contract/language.ts';
import { say } from '#platform/contract/say.ts';
import { inGroups } from '#surveys/ballot.ts';
import {
  codeField,
  dataFor,
  escaped,
  eyeIcon,
  languageLinks,
  lockIcon,
  spokenIn,
  voiceIcon,
} from '#surveys/ballot-markup.ts';
import { inOwn, questionsIn, stepsOf } from '#surveys/ballot-questions.ts';
import { ballotText as text } from '#surveys/ballot-text.ts';
import type { BallotPaper } from '#surveys/ballot-view.ts';

type Page = { readonly status: 200 | 404; readonly title: string; readonly body: string };
type Asked = { readonly paper: BallotPaper; readonly fingerprint: string; readonly language: Language };

/** The data of the page's script, and where it begins. */
export type PageData = {
  readonly screen: 'answer' | 'find' | 'closed';
  readonly words: Readonly<Record<string, string>>;
  readonly address?: string;
  readonly paper?: Pick<BallotPaper, 'wave' | 'ballotKey' | 'sealKey' | 'closesOn'> & {
    readonly steps: ReturnType<typeof stepsOf>;
  };
};

const noScript = (language: Language): string =>
  `<noscript><p class="note act">${escaped(text.noScript[language])}</p></noscript>`;

/** A page that says one thing. */
const plain = (
  language: Language,
  said: { title: string; eyebrow?: string; inside: string; data: Omit<PageData, 'words'>; status?: 404 },
): Page => ({
  status: said.status ?? 200,
  title: `${escaped(said.title)} · Spranget`,
  body:
    `<header><div class="bar">${languageLinks(language)}</div></header><main>` +
    (said.eyebrow ? `<p class="eyebrow">${escaped(said.eyebrow)}</p>` : '') +
    `<h1>${escaped(said.title)}</h1>${said.inside}</main>${dataFor({ ...said.data, words: spokenIn(language) })}`,
});

const finding = (language: Language): string =>
  `${noScript(language)}<div id="find" hidden>${codeField({
    id: 'address',
    label: text.address[language],
    hint: text.addressHint[language],
    button: text.open[language],
  })}</div>`;

/** Where somebody who holds a slip types its address, or the address and the code. */
export const findPage = (language: Language): Page =>
  plain(language, { title: text.find[language], inside: finding(language), data: { screen: 'find' } });

/** Of an address no signed wave has. */
export const unknownPage = (language: Language): Page =>
  plain(language, {
    status: 404,
    title: text.unknown[language],
    inside: `<p class="lead">${escaped(text.unknownHint[language])}</p>${finding(language)}`,
    data: { screen: 'find' },
  });

/** Before its first day, and after its last. */
export function closedPage({ paper, language }: Omit<Asked, 'fingerprint'>): Page {
  const isOver = paper.state === 'over';
  const day = (date: string) => writeDay(date, language, 'said');
  return plain(language, {
    eyebrow: `${paper.company} · ${paper.title}`,
    title: isOver ? text.over[language] : say(text.notYet, language, { day: day(paper.opensOn) }),
    inside: `<p class="lead">${escaped(
      isOver ? say(text.overHint, language, { day: day(paper.meetingOn) }) : text.notYetHint[language],
    )}</p>`,
    // Only what has ended lets go of what somebody had begun.
    data: { screen: 'closed', ...(isOver && { address: paper.address }) },
  });
}

export function answerPage(asked: Asked): Page {
  const { paper, language } = asked;
  const { wave, ballotKey, sealKey, closesOn, address } = paper;
  const steps = stepsOf(paper);
  const data: PageData = {
    screen: 'answer',
    address,
    words: spokenIn(language),
    paper: { wave, ballotKey, sealKey, closesOn, steps },
  };
  return {
    status: 200,
    title: `${escaped(paper.title)} · ${escaped(paper.company)}`,
    body:
      `${headerIn(language)}<main>${startIn(asked)}${questionsIn(paper, language)}${assuredIn(asked)}${overviewIn(language)}` +
      `${thanksIn(asked)}</main>${dockIn(language)}` +
      `<p class="unseen" id="said" role="status"></p>${dataFor(data)}`,
  };
}

const headerIn = (language: Language): string =>
  `<header hidden><div class="bar"><span id="where"></span><button type="button" class="quiet" id="read" hidden>${voiceIcon}` +
  `<span>${escaped(text.read[language])}</span></button>` +
  `<details class="menu"><summary>${escaped(text.language[language])}</summary>${languageLinks(language)}</details></div>` +
  `<progress id="progress" value="0" max="1" hidden></progress></header>`;

/** How it can be that nobody knows, one tap away. */
function howIn({ fingerprint, language }: Asked): string {
  const ways = [text.howDraw, text.howSend, text.howOpen];
  const mark = say(text.fingerprint, language, { mark: inGroups(fingerprint) });
  return (
    `<details class="how"><summary>${escaped(text.how[language])}</summary>` +
    `<ol>${ways.map((line) => `<li>${escaped(line[language])}</li>`).join('')}</ol><p>${escaped(mark)}</p></details>`
  );
}

const assuredIn = (asked: Asked): string =>
  `<div class="note" id="assured" hidden>${lockIcon}<div><b>${escaped(text.promise[asked.language])}.</b> ` +
  `${escaped(text.promiseApart[asked.language])}${howIn(asked)}</div></div>`;

function startIn(asked: Asked): string {
  const { paper, language } = asked;
  const { company, title, reason, instrument, atLeast, closesOn, meetingOn } = paper;
  const said = inOwn(paper.writtenIn, language);
  const day = (date: string) => writeDay(date, language, 'said');
  const list = (lines: readonly string[]) =>
    `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;
  const promises = [
    text.promiseApart[language],
    text.promiseSealed[language],
    say(text.promiseFew, language, { atLeast }),
    say(text.promiseFirst, language, { day: day(meetingOn) }),
  ];
  const limits = [text.limitsSmall, text.limitsWords, text.limitsHand, text.limitsShoulder];
  return (
    `<section class="step" id="start">${languageLinks(language)}` +
    `<p class="eyebrow">${escaped(say(text.asks, language, { company }))}</p>` +
    `<h1 tabindex="-1"${said}>${escaped(title)}</h1>` +
    (reason ? `<p class="lead"${said}>${escaped(reason)}</p>` : '') +
    `<p>${escaped(instrument.purpose[language])}</p>` +
    `<p>${escaped(say(text.lasts, language, { minutes: instrument.minutes, day: day(closesOn) }))}</p>` +
    noScript(language) +
    `<div class="note">${lockIcon}<div><h2>${escaped(text.promise[language])}</h2>${list(promises)}</div></div>` +
    `<div class="note plain">${eyeIcon}<div><h2>${escaped(text.limits[language])}</h2>${list(limits.map((one) => one[language]))}</div></div>` +
    howIn(asked) +
    `<p class="hint" id="paper-hint" hidden>${escaped(text.paperHint[language])}</p>` +
    `<div class="code" id="enter" hidden>${codeField({
      id: 'code',
      label: text.code[language],
      hint: text.codeHint[language],
      button: text.begin[language],
    })}</div>` +
    `<a class="link" id="from-paper" href="?felles=papir&amp;language=${language}" hidden>${escaped(text.fromPaper[language])}</a></section>`
  );
}

const overviewIn = (language: Language): string =>
  `<section class="step" id="overview" hidden><h1 tabindex="-1">${escaped(text.overview[language])}</h1>` +
  `<p class="lead">${escaped(text.overviewHint[language])}</p><p class="hint" id="missing"></p><ol class="answers" id="answers"></ol>` +
  `</section>`;

function thanksIn({ paper, language }: Asked): string {
  const day = (date: string) => writeDay(date, language, 'said');
  const when = { last: day(paper.closesOn), meeting: day(paper.meetingOn) };
  return (
    `<section class="step" id="thanks" hidden><h1 tabindex="-1">${escaped(text.thanks[language])}</h1>` +
    `<p class="lead">${escaped(say(text.thanksWhen, language, when))}</p>` +
    `<p>${escaped(text.thanksWiped[language])}</p>` +
    `<button class="button wide" type="button" id="next-person" hidden>${escaped(text.nextPerson[language])}</button></section>`
  );
}

const dockIn = (language: Language): string =>
  `<footer class="dock" id="dock" hidden><p class="error" id="send-error" role="alert"></p><p class="waiting" id="waiting" role="status"></p><button class="button second" type="button" id="back">${escaped(text.back[language])}</button>` +
  `<button class="button" type="button" id="next">${escaped(text.next[language])}</button>` +
  `<button class="button" type="button" id="send" hidden>${escaped(text.send[language])}</button></footer>` +
  `<dialog id="idle" aria-labelledby="idle-title"><h2 id="idle-title">${escaped(text.idle[language])}</h2>` +
  `<p id="idle-left"></p><button class="button wide" type="button" id="stay">${escaped(text.stay[language])}</button></dialog>`;
