import type { access } from '#indicators/access.ts';
import { pictureOf } from '#indicators/chart-picture.ts';
import type { indicators } from '#indicators/contract.ts';
import { flagRowsOn, lineFor } from '#indicators/indicator-picture.ts';
import { chartViewOf } from '#indicators/line.ts';
import { sentenceOf } from '#indicators/sentence.ts';
import { listFlags } from '#indicators/server/store-marks.ts';
import { lookAt } from '#indicators/server/store-views.ts';
import { refuse } from '#platform/contract/refusal.ts';
import { svgOf } from '#platform/server/chart/draw-on-server.ts';
import type { Handlers } from '#platform/server/http/room.ts';

type PictureHandlers = Pick<Handlers<typeof indicators, typeof access>, 'readPicture'>;

export const pictureHandlers: PictureHandlers = {
  readPicture: async (call) => {
    const { tx, params, query, language } = call;
    const found = await lookAt(call, query.site ?? null);
    if ('refused' in found) return found;
    if (!found.isOpen) return refuse('measure-needed');
    const chart = chartViewOf(lineFor(found.drawing, found.line));
    const definition = found.figure.versions.at(-1)!;
    if (!chart) return refuse('no-numbers-yet');
    const flags = flagRowsOn(
      found.drawing,
      found.line,
      await listFlags(tx, params.company, params.indicator),
    );
    const picture = pictureOf(chart, definition, language, { size: query.size, flags });
    return svgOf(picture, {
      title: `${definition.name}: ${sentenceOf(chart, { ...definition, periodKind: definition.period }, language)}`,
      ink: query.size === 'paper' ? 'print' : 'light',
    });
  },
};
