/** @jsxImportSource preact */
import { useSay } from '#platform/web/say.ts';
import type { PostSquare as Square } from '#pulse-boards/post-endpoints.ts';
import { wallText as text } from '#pulse-boards/wall-text.ts';

/** Modules left white around a QR code, without which a phone does not find it. */
const quiet = 4;

/** Where whoever stands before the wall writes a card: a square to scan, and the same address to type. */
export function PostSquare({ address, side, path }: Square) {
  const t = useSay();
  const [place = '', secret = ''] = address.split('#');
  const whole = side + 2 * quiet;
  return (
    <div class="wall-post">
      <p>
        {t(text.tellUs)}
        <small>{place}#</small>
        <small>{secret}</small>
      </p>
      <svg viewBox={`${-quiet} ${-quiet} ${whole} ${whole}`} role="img" aria-label={t(text.square)}>
        <rect x={-quiet} y={-quiet} width={whole} height={whole} />
        <path d={path} />
      </svg>
    </div>
  );
}
