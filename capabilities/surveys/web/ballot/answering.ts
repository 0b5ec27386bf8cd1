/** Answering from the first word to the last: what is pressed becomes an act, and the page shows what has come of it. */
import { offerVoice } from '#surveys/web/ballot/aloud.ts';
import { readCode, sayOfCode } from '#surveys/web/ballot/code-field.ts';
import {
  checkSlip,
  type Held,
  inTime,
  keepTrying,
  loadCast,
  NoLine,
  SaidNo,
  send,
} from '#surveys/web/ballot/deliver.ts';
import { at, drawPage, fill, readData, stepShown, tell } from '#surveys/web/ballot/draw-page.ts';
import {
  type Act,
  answerOf,
  atStart,
  type Flow,
  flowAfter,
  readTyped,
  signsTooMany,
} from '#surveys/web/ballot/flow.ts';
import { watchIdle } from '#surveys/web/ballot/idle.ts';
import { forget, type Kept, keep, keptOf, shelfHere } from '#surveys/web/ballot/keep.ts';
import { listen } from '#surveys/web/ballot/listen.ts';
import { dropPages, keepPage } from '#surveys/web/ballot/page-kept.ts';
import { type Slip, slipOf } from '#surveys/web/ballot/slip.ts';
import { watchWay } from '#surveys/web/ballot/way.ts';

/** How long a shared device says thank you before it is ready for the next. */
const thanksFor = 12_000;

/** `served` is the page as it came. */
export function startAnswering(secret: string, served: string): void {
  let data = readData();
  const asked = new URLSearchParams(location.search).get('felles');
  const isShared = asked !== null;
  const isPaper = asked === 'papir';
  const address = data.address!;
  const shelf = shelfHere();
  let flow: Flow = atStart;
  let slip: Slip | null = null;
  let typedIn = 0;

  const manner = () => ({ isShared, isPaper, hasCode: !isShared && slip !== null });
  const wave = () => data.paper!;

  /** On a device of one's own alone. */
  const store = () => {
    if (isShared || slip === null) return;
    const { answers, at: place, screen } = flow;
    const kept: Kept = {
      token: slip.token,
      until: wave().closesOn,
      answers,
      at: place,
      isSending: screen === 'sending',
      ...slip.held(),
    };
    keep(shelf, address, kept);
  };

  /** `isPressed`: by somebody here; else the browser has gone that way already. */
  const act = (what: Act, isPressed = true) => {
    const before = stepShown(flow, wave().steps);
    flow = flowAfter(flow, what, wave().steps.length);
    store();
    drawPage(flow, data, manner());
    const after = stepShown(flow, wave().steps);
    if (after !== before) at('send-error').textContent = '';
    if (after === before || (isPaper && flow.screen !== 'thanks')) return;
    if (isPressed && !isPaper) way.went(what);
    globalThis.speechSynthesis?.cancel();
    scrollTo(0, 0);
    at(after).querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  };

  const way = watchWay((what) => act(what, false));

  const letGo = () => {
    if (slip) forget(shelf, address, slip.token);
    slip = null;
  };

  const take = (token: string, held: Held | null = null) => {
    slip = slipOf(wave(), address, token, { held, onHeld: store });
  };

  /** Forgets the slip and all that was answered. */
  const wipe = () => {
    letGo();
    at<HTMLInputElement>('code').value = '';
    at('send-error').textContent = '';
    at('waiting').textContent = '';
    sayOfCode('');
  };

  const refused = (code: string) => {
    const words = data.words[code === 'other-key' ? 'otherKey' : code] ?? data.words.noLine!;
    if (flow.screen === 'sending') {
      act({ do: 'refused' });
      at('waiting').textContent = '';
      at('send-error').textContent = words;
      return;
    }
    letGo();
    drawPage(flow, data, manner());
    sayOfCode(words);
  };

  /** Takes the code that was typed, where none came with the address; false when it cannot be one. */
  const takeCode = (): boolean => {
    if (manner().hasCode) return true;
    const typed = readCode(data.words);
    // What was drawn for another slip stays with that one.
    if (typed !== null && typed !== slip?.token) take(typed);
    return typed !== null;
  };

  const begin = async () => {
    if (!takeCode() || !slip) return;
    tell(data.words.checking!);
    const button = at<HTMLButtonElement>('code-go');
    button.disabled = true;
    try {
      await inTime(ready(slip));
    } catch (error) {
      if (error instanceof SaidNo) return refused(error.code);
      if (!(error instanceof NoLine)) throw error;
    } finally {
      button.disabled = false;
    }
    tell('');
    act({ do: 'begin' });
    if (isPaper) document.querySelector<HTMLElement>('.question input, .question textarea')?.focus();
  };

  /**
   * On a shared device a slip is looked at now and used up at the end, so that whoever goes away from it has lost
   * nothing. On one's own it is signed now: then nobody who watches sees a slip and an answer come together.
   */
  const ready = ({ token, signed }: Slip): Promise<unknown> =>
    isShared ? checkSlip(address, token) : signed();

  const deliver = async () => {
    const own = slip;
    if (!own) return;
    act({ do: 'send' });
    at('waiting').textContent = data.words.sending!;
    try {
      await keepTrying(
        async () => send(wave(), address, await own.signed(), answerOf(flow.answers)),
        () => {
          at('waiting').textContent = data.words.waiting!;
        },
      );
    } catch (error) {
      if (error instanceof SaidNo) return refused(error.code);
      throw error;
    }
    done();
  };

  const done = () => {
    wipe();
    typedIn += 1;
    if (isPaper) {
      act({ do: 'wipe' });
      scrollTo(0, 0);
      at('code').focus();
      at('paper-hint').textContent = fill(data.words.typedIn!, { n: typedIn });
      tell(at('paper-hint').textContent ?? '');
      return;
    }
    act({ do: 'taken' });
    if (!isShared) void dropPages((one) => one === address);
    if (isShared) setTimeout(() => flow.screen === 'thanks' && nextPerson(), thanksFor);
  };

  const nextPerson = () => {
    wipe();
    act({ do: 'wipe' });
    at('code').focus();
  };

  const sendOff = () => {
    at('send-error').textContent = '';
    if (isPaper && !takeCode()) return;
    if (signsTooMany(flow.answers) === 0) void deliver();
    else drawPage(flow, data, manner());
  };

  listen({
    act: (what) => (what.do === 'back' && !isPaper ? way.back() : act(what)),
    begin: () => void begin(),
    sendOff,
    nextPerson,
    flow: () => flow,
    steps: () => wave().steps,
    isPaper,
    redraw: () => {
      data = readData();
      if (!data.paper) return;
      drawPage(flow, data, manner());
      if (flow.screen === 'sending') at('waiting').textContent = data.words.waiting!;
    },
    say: (key) => tell(data.words[key]!),
  });
  offerVoice(() => ({ stop: data.words.stop!, shown: stepShown(flow, wave().steps) }));
  if (isShared)
    watchIdle({
      isBusy: () =>
        flow.screen === 'question' || flow.screen === 'overview' || at<HTMLInputElement>('code').value !== '',
      isSending: () => flow.screen === 'sending',
      left: (seconds) => fill(data.words.wipedIn!, { n: seconds }),
      over: nextPerson,
    });
  continueOrStart();
  // All that is needed to the end is fetched while there is a line.
  void loadCast()
    .then(() => keepPage(served, address, wave().closesOn))
    .catch(() => undefined);

  function continueOrStart(): void {
    const { code, problem } = readTyped(secret);
    const given = secret !== '' && problem === null ? code : null;
    const kept = isShared ? undefined : keptOf(shelf, address, given);
    const token = kept?.token ?? given;
    if (isShared && token !== null) at<HTMLInputElement>('code').value = token;
    const held = kept?.ballot ? { ballot: kept.ballot, signature: kept.signature } : null;
    if (token !== null) take(token, held);
    if (kept) flow = { ...atStart, answers: kept.answers, at: Math.min(kept.at, wave().steps.length - 1) };
    if (kept?.isSending) {
      void deliver();
      return;
    }
    if (held) {
      // After a reload the browser still has the way here.
      act({ do: 'begin' }, history.state === null);
      tell(data.words.continued!);
    } else {
      store();
      drawPage(flow, data, manner());
      if (isPaper) at('code').focus();
    }
    if (secret !== '' && problem !== null) sayOfCode(data.words['slip-unknown']!);
  }
}
