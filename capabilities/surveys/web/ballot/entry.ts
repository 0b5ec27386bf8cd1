/** The page people answer on comes with its words; this brings it to life. */
import './ballot.css';
import './ballot-fields.css';
import './ballot-paper.css';
import { addressLength, inGroups, tokenLength } from '#surveys/ballot.ts';
import { startAnswering } from '#surveys/web/ballot/answering.ts';
import { at, fill, readData } from '#surveys/web/ballot/draw-page.ts';
import { readTyped } from '#surveys/web/ballot/flow.ts';
import { shelfHere, wipeOver } from '#surveys/web/ballot/keep.ts';
import { dropPages, servedPage } from '#surveys/web/ballot/page-kept.ts';

const served = servedPage();
const data = readData();
const today = new Date().toISOString().slice(0, 10);
const isOver = data.screen === 'closed' ? (data.address ?? null) : null;
const current = data.screen === 'answer' ? data.address : '';
wipeOver(shelfHere(), isOver, today, current);
void dropPages((one, until) => one === isOver || (until < today && one !== current)).catch(() => undefined);

// The secret leaves the address bar, and what the browser remembers of it, before anything else is done.
const secret = location.hash.slice(1);
if (secret) history.replaceState(history.state, '', location.pathname + location.search);

if (data.screen === 'find') startFinding();
if (data.screen === 'answer') startAnswering(secret, served);

/** Leads from a typed address, or an address and a code, to the page of a wave. */
function startFinding(): void {
  at('find').hidden = false;
  const field = at<HTMLInputElement>('address');
  const go = () => {
    const { code, problem } = readTyped(field.value, [addressLength, addressLength + tokenLength]);
    if (problem) {
      const words = data.words[problem === 'signs' ? 'codeSigns' : 'addressShort']!;
      at('address-error').textContent = fill(words, { n: code.length });
      field.setAttribute('aria-invalid', 'true');
      field.focus();
      return;
    }
    const token = code.slice(addressLength);
    const { lang } = document.documentElement;
    location.assign(
      `/svar/${code.slice(0, addressLength)}?language=${lang}${token && `#${inGroups(token)}`}`,
    );
  };
  at('address-go').addEventListener('click', go);
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') go();
  });
}
