/** A cell is named by where it stands, so that two who tell of it at once tell of one: category, day, shift. */
export const cellName = (category: string, day: string, shift: string | null): string =>
  `${category}:${day}:${shift ?? '-'}`;
