/** The time of day somebody wrote, as `HH:MM`: `9`, `09`, `8.30`, `08:30`, `830`; null when it is none. */
export function readClock(written: string): string | null {
  const parts = /^(\d{1,2})(?:[.:,]?(\d{2}))?$/.exec(written.trim());
  if (!parts) return null;
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? '0')];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
