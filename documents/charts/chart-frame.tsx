import type { ScaleLinear, ScalePoint } from 'd3-scale';
import type { ComponentChildren } from 'preact';
import { chartFont, colours } from './colours.ts';
import type { ChartPoint, Plot } from './chart-point.ts';

interface ChartFrameProps {
  id: string;
  title: string;
  axes: { x: string; y: string };
  shown: readonly ChartPoint[];
  plot: Plot;
  x: ScalePoint<string>;
  y: ScaleLinear<number, number>;
  format: (value: number) => string;
  children: ComponentChildren;
}

/** What every chart has: its name and its values in words for who cannot see it, named axes, and each n. */
export const ChartFrame = ({ id, title, axes, shown, plot, x, y, format, children }: ChartFrameProps) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox={`0 0 ${plot.width} ${plot.height}`}
    width={plot.width}
    height={plot.height}
    role="img"
    aria-labelledby={`${id}-title ${id}-desc`}
    font-family={chartFont}
    font-size="13"
  >
    <title id={`${id}-title`}>{title}</title>
    <desc id={`${id}-desc`}>{chartWords(shown, format)}</desc>
    <rect width={plot.width} height={plot.height} fill={colours.paper} />
    <text x="0" y="16" fill={colours.muted}>
      {axes.y}
    </text>
    {y.ticks(4).map((tick) => (
      <g key={tick}>
        <line {...{ x1: plot.left, x2: plot.right, y1: y(tick), y2: y(tick) }} stroke={colours.line} stroke-width="1" />
        <text x={plot.left - 8} y={y(tick) + 4} text-anchor="end" fill={colours.muted}>
          {format(tick)}
        </text>
      </g>
    ))}
    {children}
    {shown.map((point) => (
      <Below key={point.label} point={point} at={x(point.label) ?? 0} bottom={plot.bottom} />
    ))}
    <text x={plot.right} y={plot.bottom + 58} text-anchor="end" fill={colours.muted}>
      {axes.x}
    </text>
  </svg>
);

/** Below each moment its name and its n; of too few it says so. */
const Below = ({ point: { label, n, value }, at, bottom }: { point: ChartPoint; at: number; bottom: number }) => (
  <g text-anchor="middle">
    {value === undefined ? (
      <text x={at} y={bottom - 8} fill={colours.muted}>
        te weinig
      </text>
    ) : null}
    <text x={at} y={bottom + 20} fill={colours.ink}>
      {label}
    </text>
    <text x={at} y={bottom + 38} fill={colours.muted}>
      {`n = ${n}`}
    </text>
  </g>
);

/** What a chart shows, in words. */
export const chartWords = (points: readonly ChartPoint[], format: (value: number) => string): string =>
  points
    .map(({ label, n, value }) =>
      value === undefined ? `${label}: te weinig gegevens (n = ${n})` : `${label}: ${format(value)} (n = ${n})`,
    )
    .join('; ');
