import Box from '@mui/material/Box';
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Listed } from './queries';
import { columnsIn, step } from './steps';

const GAP = 16;

interface Props<Item> {
  list: Listed<Item>;
  label: string;
  keyOf: (item: Item) => string;
  /** The least width of an item in pixels where the grid has a width; without it each has a row. */
  least?: (width: number) => number;
  /** How high an item of a width is, roughly. */
  height: (width: number) => number;
  /** Draws an item; what has the focus first when a key leads there is marked by `data-main`, and all that can have it gets `tabIndex`. */
  draw: (item: Item, index: number, tabIndex: 0 | -1) => ReactNode;
}

/**
 * A list or a grid of which only what is seen is drawn, however long it is, and the next page of which is asked for before its end is
 * reached. It is one stop of the tabulator key; arrow keys go from item to item, and the item that has the focus is always drawn.
 */
export function VirtualGrid<Item>({ list, label, keyOf, least, height, draw }: Props<Item>) {
  const { t } = useTranslation();
  const { items, hasMore, more } = list;
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [margin, setMargin] = useState(0);
  const [active, setActive] = useState(0);
  const moved = useRef(false);
  const columns = least === undefined ? 1 : columnsIn(width, least(width), GAP);
  const gap = least === undefined ? 0 : GAP;
  const focusable = Math.min(active, items.length - 1);
  const activeRow = Math.max(0, Math.floor(focusable / columns));
  const rows = useWindowVirtualizer({
    count: Math.ceil(items.length / columns),
    estimateSize: () => height((width + gap) / columns - gap) + gap,
    overscan: least === undefined ? 12 : 3,
    scrollMargin: margin,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), activeRow].filter((row) => row < range.count))].sort((one, other) => one - other),
  });

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) {
      return undefined;
    }
    setWidth(element.clientWidth);
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const top = box.current?.getBoundingClientRect().top ?? 0;
    setMargin(Math.round(top + window.scrollY)); // what stands above may have grown
  });
  useEffect(() => rows.measure(), [rows, width, columns]);

  const seen = rows.getVirtualItems();
  const lastSeen = (seen.at(-1)?.index ?? 0) * columns;
  useEffect(() => {
    if (hasMore && lastSeen > items.length - 100) {
      more();
    }
  }, [hasMore, lastSeen, items.length, more]);

  useEffect(() => {
    if (moved.current) {
      moved.current = false;
      box.current?.querySelector<HTMLElement>(`[data-at="${focusable}"] [data-main]`)?.focus();
    }
  }, [focusable]);

  const pressed = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const at = (event.target as HTMLElement).closest<HTMLElement>('[data-at]')?.dataset['at'];
    const to = at === undefined ? null : step(event.key, Number(at), columns, items.length);
    if (to !== null) {
      event.preventDefault();
      moved.current = to !== focusable;
      setActive(to);
    }
  };

  return (
    <Box ref={box} role="list" aria-label={label} aria-description={t('library.keys')} onKeyDown={pressed} sx={{ position: 'relative' }} style={{ height: rows.getTotalSize() }}>
      {seen.map((row) => (
        <Box
          key={row.key}
          ref={rows.measureElement}
          data-index={row.index}
          role="presentation"
          sx={{ position: 'absolute', top: 0, left: 0, right: 0, display: 'grid', columnGap: `${gap}px`, pb: `${gap}px` }}
          style={{ transform: `translateY(${row.start - margin}px)`, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
        >
          {items.slice(row.index * columns, (row.index + 1) * columns).map((item, column) => {
            const index = row.index * columns + column;
            return (
              <Box key={keyOf(item)} role="listitem" data-at={index} aria-posinset={index + 1} aria-setsize={hasMore ? -1 : items.length} onFocus={() => setActive(index)} sx={{ minWidth: 0 }}>
                {draw(item, index, index === focusable ? 0 : -1)}
              </Box>
            );
          })}
        </Box>
      ))}
    </Box>
  );
}
