/** How many rows a page key goes. */
const PAGE_ROWS = 8;

/** Where a key leads from an item of a list or a grid; null for a key that leads nowhere. */
export function step(key: string, from: number, columns: number, count: number): number | null {
  const by: Record<string, number> = {
    ArrowDown: columns,
    ArrowUp: -columns,
    PageDown: columns * PAGE_ROWS,
    PageUp: -columns * PAGE_ROWS,
    Home: -from,
    End: count - 1 - from,
    ...(columns > 1 && { ArrowRight: 1, ArrowLeft: -1 }),
  };
  const distance = by[key];
  if (distance === undefined || count === 0) {
    return null;
  }
  const to = from + distance;
  if (key === 'ArrowUp' && to < 0) {
    return from; // not into another column
  }
  return Math.min(count - 1, Math.max(0, to));
}

/** How many columns of a least width fit, at least one. */
export function columnsIn(width: number, least: number, gap: number): number {
  return Math.max(1, Math.floor((width + gap) / (least + gap)));
}
