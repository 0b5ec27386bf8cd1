/** @jsxImportSource preact */
import type { CellStatus } from '#pulse-boards/change.ts';

/** The shape of a status: circle, half diamond, triangle, broken ring. `label` where no word stands beside it. */
export function StatusMark({ status, label }: { status: CellStatus; label?: string }) {
  return (
    <svg
      class={`wall-mark mark-${status}`}
      viewBox="0 0 24 24"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {status === 'planned' && <circle class="wall-fill" cx="12" cy="12" r="9.5" />}
      {status === 'watch' && (
        <path class="wall-stroke" stroke-width="2.25" d="M12 1.8 22.2 12 12 22.2 1.8 12Z" />
      )}
      {status === 'watch' && <path class="wall-fill" d="M1.8 12h20.4L12 22.2Z" />}
      {status === 'deviation' && <path class="wall-fill" d="M12 2.2 23 21.4H1Z" />}
      {status === 'silent' && (
        <circle class="wall-stroke" cx="12" cy="12" r="9" stroke-width="2" stroke-dasharray="3.6 3.47" />
      )}
    </svg>
  );
}
