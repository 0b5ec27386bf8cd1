import {
  type PointerEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Drawn } from '#platform/chart/drawing.ts';
import { measuresOf, planeHeight } from '#platform/chart/measures.ts';
import { nearestInPlane, nearestPoint } from '#platform/chart/nearest.ts';
import type { Drawing } from '#platform/chart/picture.ts';

/** Under this many pixels a chart of a screen is drawn with a phone's measures. */
const narrow = 480;

type Draw = typeof import('#platform/chart/draw.ts').drawWithPlaces;

type Props = {
  picture: Drawing;
  /** The number of the point that is pointed at, which gets a ring. */
  near: number | null;
  /** In pixels, where the place has more or less room than the size's own height. */
  height?: number;
  /** Left out where there is nothing to point with. */
  onNear?: (point: number | null) => void;
  /** The drawing could not be had. */
  onTrouble?: () => void;
};

/** The picture itself, as wide as its place and drawn anew when that changes. Plot comes with the first one shown. */
export function ChartDrawing({ picture, near, height, onNear, onTrouble }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const draw = useDraw(onTrouble);
  const width = useWidth(host);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const isNarrow = width > 0 && width < narrow && picture.size === 'screen';
  const fitting = useMemo(
    () => (isNarrow ? ({ ...picture, size: 'phone' } as const) : picture),
    [picture, isNarrow],
  );
  const isPlane = 'kind' in fitting;
  const own = height ?? (isPlane ? planeHeight(fitting.size) : undefined);
  const { height: tall, dot } = measuresOf(fitting.size, undefined, own);

  useLayoutEffect(() => {
    if (!draw || width === 0) return;
    const made = draw(fitting, { document, width, ...(height !== undefined && { height }) });
    host.current?.replaceChildren(made.svg);
    setDrawn(made);
  }, [draw, fitting, width, height]);

  useLayoutEffect(() => {
    const place = near === null ? null : drawn?.places[near];
    if (!drawn || !place) return;
    const ring = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
    const marks = { class: 'chart-near', cx: place.x, cy: place.y, r: dot * 2 + 2 };
    for (const [name, value] of Object.entries(marks)) ring.setAttribute(name, String(value));
    drawn.svg.append(ring);
    return () => ring.remove();
  }, [drawn, near, dot]);

  const point = ({ clientX, clientY }: PointerEvent) => {
    if (!drawn) return;
    const box = drawn.svg.getBoundingClientRect();
    // A wall is scaled to its screen, and then a pixel of the page is not one of the picture.
    const scale = box.width === 0 ? 1 : width / box.width;
    const at = { x: (clientX - box.left) * scale, y: (clientY - box.top) * scale };
    onNear?.((isPlane ? nearestInPlane : nearestPoint)(drawn.places, at));
  };
  return (
    <>
      {!drawn && <Waiting height={tall} />}
      <div
        ref={host}
        onPointerMove={onNear && point}
        onPointerDown={onNear && point}
        // A finger that lifts leaves too, and what it chose should stay to be read.
        onPointerLeave={onNear && (({ pointerType }) => pointerType === 'mouse' && onNear(null))}
      />
    </>
  );
}

/** Grey bars with the height of what comes. */
const Waiting = ({ height }: { height: number }) => (
  <svg className="chart-wait" width="100%" height={height} aria-hidden="true">
    {[0.25, 0.5, 0.75].map((part) => (
      <rect key={part} x="0" y={height * part} width={part === 0.5 ? '86%' : '78%'} height="2" />
    ))}
  </svg>
);

function useDraw(onTrouble?: () => void): Draw | null {
  const [draw, setDraw] = useState<Draw | null>(null);
  const trouble = useRef(onTrouble);
  trouble.current = onTrouble;
  useEffect(() => {
    let here = true;
    import('#platform/chart/draw.ts').then(
      ({ drawWithPlaces }) => here && setDraw(() => drawWithPlaces),
      () => here && trouble.current?.(),
    );
    return () => {
      here = false;
    };
  }, []);
  return draw;
}

/** Width of an element in whole pixels; 0 until it is known. */
function useWidth(of: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!of.current) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    watch.observe(of.current);
    return () => watch.disconnect();
  }, [of]);
  return width;
}
