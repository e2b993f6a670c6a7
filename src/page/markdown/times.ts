/** Moments as Discord shows them. https://discord.com/developers/docs/reference#message-formatting-timestamp-styles */

type Style = Intl.DateTimeFormatOptions;

const STYLES: Readonly<Record<string, Style>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;

const isDate = (date: Date): boolean => !Number.isNaN(date.getTime());

function fromNow(seconds: number, now: number): string {
  const away = seconds - now / 1000;
  const [unit, length] = UNITS.find(([, size]) => Math.abs(away) >= size) ?? ['second', 1];
  return new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' }).format(Math.round(away / length), unit);
}

/** A moment in one of Discord's styles; the number itself where it is no date. */
export function inStyle(seconds: number, style: string, now = Date.now()): string {
  const date = new Date(seconds * 1000);
  if (!isDate(date)) return String(seconds);
  if (style === 'R') return fromNow(seconds, now);
  return new Intl.DateTimeFormat('en-GB', STYLES[style] ?? STYLES['f']).format(date);
}

export const inFull = (seconds: number): string => inStyle(seconds, 'F');

/** When a message was sent: the time, after the day where that is not today. */
export function sentAt(iso: string, now = new Date()): string {
  const date = new Date(iso);
  if (!isDate(date)) return '';
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' }).format(date);
  const isToday = date.toDateString() === now.toDateString();
  return isToday ? `Today at ${time}` : `${inStyle(date.getTime() / 1000, 'D')}, ${time}`;
}
