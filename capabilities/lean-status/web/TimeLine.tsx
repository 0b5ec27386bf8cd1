const width = 120;
const height = 40;

/** Agreed values round by round as a small line; the table beside it says the numbers. */
export function TimeLine({ values }: { values: readonly (number | null)[] }) {
  const points = values.flatMap((value, i) =>
    value === null
      ? []
      : [
          {
            x: 6 + (i / Math.max(1, values.length - 1)) * (width - 12),
            y: height - 5 - ((value - 1) / 4) * 30,
          },
        ],
  );
  const last = points.at(-1);
  return (
    <svg className="time-line" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {last && <circle cx={last.x} cy={last.y} r="4" />}
    </svg>
  );
}
