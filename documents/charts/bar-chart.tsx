import { type ScaleBand, scaleBand, type ScaleLinear, scaleLinear } from 'd3-scale';
import { chartFont, colours } from './colours.ts';

export interface Bar {
  label: string;
  value: number;
}

export interface BarChartProps {
  /** Unique on its page. */
  id: string;
  title: string;
  axes: { x: string; y: string };
  /** Oldest first; the narrow drawing, for a telephone, shows the last of them. */
  bars: readonly Bar[];
  format: (value: number) => string;
  size: 'wide' | 'narrow';
}

/** How many bars still have room for their labels. */
const shownBars = { wide: 12, narrow: 6 } as const;

const plots = {
  wide: { width: 640, height: 260, left: 64, right: 632, top: 44, bottom: 204 },
  narrow: { width: 320, height: 260, left: 56, right: 312, top: 44, bottom: 204 },
} as const;

/** One bar a moment, with what it says above it: counts and sums, which have no uncertainty. */
export function BarChart({ id, title, axes, bars, format, size }: BarChartProps) {
  const plot = plots[size];
  const shown = bars.slice(-shownBars[size]);
  const x = scaleBand(
    shown.map(({ label }) => label),
    [plot.left, plot.right],
  ).padding(0.3);
  const y = scaleLinear([0, Math.max(1, ...shown.map(({ value }) => value))], [plot.bottom, plot.top]).nice(4);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      {...{ viewBox: `0 0 ${plot.width} ${plot.height}`, width: plot.width, height: plot.height, role: 'img' }}
      {...{ 'aria-labelledby': `${id}-title ${id}-desc`, 'font-family': chartFont, 'font-size': '13' }}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{shown.map(({ label, value }) => `${label}: ${format(value)}`).join('; ')}</desc>
      <rect width={plot.width} height={plot.height} fill={colours.paper} />
      <text x="0" y="16" fill={colours.muted}>
        {axes.y}
      </text>
      <Lines {...{ y, format, left: plot.left, right: plot.right }} />
      {shown.map((bar) => (
        <OneBar key={bar.label} {...{ bar, x, y, format, bottom: plot.bottom }} />
      ))}
      <text x={plot.right} y={plot.bottom + 46} text-anchor="end" fill={colours.muted}>
        {axes.x}
      </text>
    </svg>
  );
}

interface LinesProps {
  y: ScaleLinear<number, number>;
  format: (value: number) => string;
  left: number;
  right: number;
}

const Lines = ({ y, format, left, right }: LinesProps) => (
  <>
    {y.ticks(4).map((tick) => (
      <g key={tick}>
        <line {...{ x1: left, x2: right, y1: y(tick), y2: y(tick) }} stroke={colours.line} stroke-width="1" />
        <text x={left - 8} y={y(tick) + 4} text-anchor="end" fill={colours.muted}>
          {format(tick)}
        </text>
      </g>
    ))}
  </>
);

interface OneBarProps {
  bar: Bar;
  x: ScaleBand<string>;
  y: ScaleLinear<number, number>;
  format: (value: number) => string;
  bottom: number;
}

function OneBar({ bar: { label, value }, x, y, format, bottom }: OneBarProps) {
  const [left, width, top] = [x(label) ?? 0, x.bandwidth(), y(Math.max(0, value))];
  return (
    <g text-anchor="middle">
      <rect {...{ x: left, y: top, width, height: bottom - top }} fill={colours.blueprint} />
      {value === 0 ? null : (
        <text x={left + width / 2} y={top - 6} font-size="12" fill={colours.ink}>
          {format(value)}
        </text>
      )}
      <text x={left + width / 2} y={bottom + 20} fill={colours.ink}>
        {label}
      </text>
    </g>
  );
}
