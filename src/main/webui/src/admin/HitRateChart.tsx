import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useWords } from '../i18n/useWords';
import { columns, type Span } from './spans';

const HEIGHT = 220;

/** What the time axis spans, in seconds. */
const DAY = 24 * 60 * 60;

function lastDay(): [number, number] {
  const now = Date.now() / 1000;
  return [now - DAY, now];
}

interface Props {
  spans: readonly Span[];
  /** From 0 to 1. */
  target: number;
  /** What it shows, in a sentence. */
  label: string;
}

/** The hit rate as a curve; {@link HitRateOverTime} has the same as a table. */
export default function HitRateChart({ spans, target, label }: Props) {
  const { t, language } = useWords();
  const { palette } = useTheme();
  const frame = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const data = useRef<uPlot.AlignedData>([[], [], []]);
  const text = palette.text.secondary;
  const lines = [
    { name: t('admin.hitRate'), colour: palette.primary.main, dash: [] },
    { name: t('admin.target'), colour: text, dash: [2, 4] },
  ];
  const [first, second] = lines.map(({ colour }) => colour);

  useEffect(() => {
    const [times, rates] = columns(spans);
    const [from, to] = lastDay();
    const all = [Math.min(from, times[0] ?? from), ...times, to]; // the target spans the day
    data.current = [all, [null, ...rates, null], all.map(() => target * 100)];
    plot.current?.setData(data.current);
  }, [spans, target]);

  useEffect(() => {
    const element = frame.current;
    if (!element) {
      return;
    }
    const axis = { stroke: text, grid: { stroke: palette.divider, width: 1 }, ticks: { stroke: palette.divider }, font: '12px system-ui, sans-serif' };
    const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
    const made = new uPlot(
      {
        width: element.clientWidth,
        height: HEIGHT,
        legend: { show: false },
        cursor: { show: false },
        scales: { x: { range: lastDay }, y: { range: [0, 100] } },
        axes: [
          { ...axis, space: 90, values: (_, splits) => splits.map((seconds) => clock.format(seconds * 1000)) },
          { ...axis, size: 54, values: (_, splits) => splits.map((percent) => `${percent} %`) },
        ],
        series: [
          {},
          { stroke: first ?? text, width: 2, points: { show: true, size: 6 } },
          { stroke: second ?? text, width: 1, dash: [2, 4], points: { show: false } },
        ],
      },
      data.current,
      element,
    );
    plot.current = made;
    const watch = new ResizeObserver(() => made.setSize({ width: element.clientWidth, height: HEIGHT }));
    watch.observe(element);
    return () => {
      watch.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [first, second, text, palette.divider, language]);

  return (
    <Box>
      <Box role="img" aria-label={label} sx={{ minWidth: 0 }}><div ref={frame} /></Box>
      <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, m: 0, p: 0, listStyle: 'none' }}>
        {lines.map(({ name, colour, dash }) => (
          <Box key={name} component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
            <svg width="28" height="4" aria-hidden="true"><line x1="0" y1="2" x2="28" y2="2" stroke={colour} strokeWidth="2" strokeDasharray={dash.join(' ')} /></svg>
            {name}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
