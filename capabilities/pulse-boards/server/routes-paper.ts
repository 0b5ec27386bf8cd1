import QRCode from 'qrcode';
import { languages } from '#platform/contract/language.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { say } from '#platform/contract/say.ts';
import { opensAs } from '#platform/server/document/pdf-name.ts';
import type { Handlers } from '#platform/server/http/room.ts';
import type { access } from '#pulse-boards/access.ts';
import { boardPaper } from '#pulse-boards/board-paper.ts';
import { hangingBoard } from '#pulse-boards/board-state.ts';
import type { pulseBoards } from '#pulse-boards/contract.ts';
import { fieldOf, wordsIn } from '#pulse-boards/fold.ts';
import { paperAddress } from '#pulse-boards/paper-link.ts';
import { paperText } from '#pulse-boards/paper-text.ts';
import { holderName } from '#pulse-boards/server/routes-holder.ts';
import { standingOf } from '#pulse-boards/server/store-standing.ts';

/** The square as SVG: one path for its dark modules; the white round it is the paper's. */
export function squareSvg(target: string): string {
  const { modules } = QRCode.create(target, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  let path = '';
  for (let row = 0; row < size; row += 1)
    for (let from = 0; from < size; ) {
      let to = from;
      while (to < size && modules.get(row, to)) to += 1;
      if (to > from) path += `M${from} ${row}h${to - from}v1H${from}z`;
      from = Math.max(to, from + 1);
    }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}"><path d="${path}"/></svg>`;
}

export const paperHandlers: Pick<Handlers<typeof pulseBoards, typeof access>, 'readBoardPaper'> = {
  readBoardPaper: async (call) => {
    const { tx, params, query, today, now, address, reply } = call;
    const { company } = params;
    const { things } = await standingOf(tx, company);
    const board = hangingBoard(things, params.board);
    if (!board) return refuse('not-found');
    // What hangs on a wall speaks the language of those who stand before it.
    const language = languages.find((one) => one === fieldOf(board, 'language')) ?? 'nb';
    const name = await holderName(call, company, language);
    if (!name) return refuse('not-found');
    const leads = { address, company, board: board.thing };
    reply.setHeader(
      'content-disposition',
      opensAs(`${say(paperText.fileName, language)} ${wordsIn(board, 'name')} ${query.size}`),
    );
    return boardPaper({
      things,
      board,
      company: name,
      size: query.size === 'A1' ? 'a1' : 'a3',
      day: query.day ?? today,
      language,
      now: now.toISOString(),
      squares: {
        cell: (category, day, shift) => squareSvg(paperAddress(leads, { cell: { category, day, shift } })),
        write: (list) => squareSvg(paperAddress(leads, { write: list })),
      },
    });
  },
};
