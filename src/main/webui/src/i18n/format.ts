const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** An amount of data in the largest unit that makes it 1 or more, with three digits at most. */
export function formatBytes(bytes: number, language: string): string {
  let value = bytes;
  let unit = 0;
  while (Math.abs(value) >= 1023.5 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit === 0 || Math.abs(value) >= 99.95 ? 0 : Math.abs(value) >= 9.995 ? 1 : 2;
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)} ${UNITS[unit]}`;
}

const SPANS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A length of time in its two largest units, such as "3 hr 20 min". */
export function formatDuration(seconds: number, language: string): string {
  let left = Math.max(0, Math.round(seconds));
  const first = SPANS.findIndex(([, span]) => left >= span);
  const parts: string[] = [];
  for (const [unit, span] of SPANS.slice(first === -1 ? SPANS.length - 1 : first).slice(0, 2)) {
    const count = Math.floor(left / span);
    left -= count * span;
    if (count > 0 || parts.length === 0) {
      parts.push(new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(count));
    }
  }
  return parts.join(' ');
}

/** A share from 0 to 1, or null when there is none. */
export function formatPercent(share: number | null, language: string): string {
  return share === null ? '–' : new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}
