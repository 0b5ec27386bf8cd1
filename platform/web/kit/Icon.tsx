const strokes = {
  person: 'M4.5 20.5c1-4.5 4-6 7.5-6s6.5 1.5 7.5 6M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z',
  'arrow-right': 'M5 12h14M13 6l6 6-6 6',
  'arrow-left': 'M19 12H5M11 6l-6 6 6 6',
  'arrow-up': 'M12 19V5M6 11l6-6 6 6',
  'arrow-down': 'M12 5v14M6 13l6 6 6-6',
  plus: 'M12 5v14M5 12h14',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  warning: 'M12 9v5M12 17h.01M12 3.5 22 20.5H2Z',
  lock: 'M5 11h14v9H5zM8 11V8a4 4 0 0 1 8 0v3',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5v4M15.5 3.5v4',
  pause: 'M8.5 5v14M15.5 5v14',
  play: 'M7.5 5v14l11-7z',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  moon: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  'chevron-down': 'm6 9 6 6 6-6',
  key: 'M15 13a5 5 0 1 0-4.6-3L3 17.5V21h3.5v-2.5H9V16l1.6-1.7c1 .5 2.7.7 4.4-1.3zM16 7.5h.01',
  flag: 'M6 21V4M6 4.5h12l-3 4 3 4H6',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7 5.7L12 17',
  'no-line':
    'M3 3l18 18M8.5 15.5a5 5 0 0 1 6.4-.5M5 12a10 10 0 0 1 4.5-2.5M19 12a10 10 0 0 0-5.5-2.9M12 19h.01',
  undo: 'M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3',
} as const;

export type IconName = keyof typeof strokes;

/** A drawn sign beside words; it never stands alone without a name on what holds it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={strokes[name]} />
    </svg>
  );
}
