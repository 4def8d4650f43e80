import { type ScaleLinear, scaleLinear, type ScalePoint, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import { bandOpacity, chartFont, colours } from './colours.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartPoint, Plot } from './chart-point.ts';

export interface LineChartProps {
  /** Unique on its page. */
  id: string;
  title: string;
  axes: { x: string; y: string };
  /** Oldest first; the narrow drawing, for a telephone, shows the last of them. */
  points: readonly ChartPoint[];
  /** What the axis always spans; what is higher or lower stretches it. */
  span: readonly [number, number];
  format: (value: number) => string;
  /** Of the dashed line: 'norm: 95 %'; absent: nothing is asked. */
  targetWords?: string | undefined;
  size: 'wide' | 'narrow';
}

/** How many points still have room for their labels. */
const shownPoints = { wide: 8, narrow: 4 } as const;

const plots = {
  wide: { width: 640, height: 260, left: 64, right: 532, top: 34, bottom: 196 },
  narrow: { width: 320, height: 264, left: 60, right: 308, top: 66, bottom: 200 },
} as const satisfies Record<LineChartProps['size'], Plot>;

interface Scales {
  x: ScalePoint<string>;
  y: ScaleLinear<number, number>;
}

/** A line through what was measured, with its uncertainty as a band and what was asked dashed; every n stands below it. */
export function LineChart({ points, size, ...props }: LineChartProps) {
  const plot = plots[size];
  const shown = points.slice(-shownPoints[size]);
  const scales = scalesOf(shown, props.span, plot);
  const { x, y } = scales;
  return (
    <ChartFrame {...{ plot, shown, ...props, x, y }}>
      <Band shown={shown} scales={scales} />
      <Target {...{ shown, scales, plot, size, words: props.targetWords }} />
      <Line shown={shown} scales={scales} />
      {shown.filter(hasValue).map((point) => (
        <Dot key={point.label} point={point} scales={scales} words={props.format(point.value)} />
      ))}
    </ChartFrame>
  );
}

function scalesOf(shown: readonly ChartPoint[], span: readonly [number, number], plot: Plot): Scales {
  const all = [...span, ...shown.flatMap(({ value, low, high, target }) => [value, low, high, target])].filter(
    (one) => one !== undefined,
  );
  return {
    x: scalePoint(
      shown.map(({ label }) => label),
      [plot.left, plot.right],
    ).padding(0.5),
    y: scaleLinear([Math.min(...all), Math.max(...all)], [plot.bottom, plot.top]).nice(4),
  };
}

type Valued = ChartPoint & { value: number };
type Bounded = ChartPoint & { low: number; high: number };
const hasValue = (point: ChartPoint): point is Valued => point.value !== undefined;
const hasBounds = (point: ChartPoint): point is Bounded => point.low !== undefined && point.high !== undefined;
const at =
  (x: Scales['x']) =>
  ({ label }: ChartPoint): number =>
    x(label) ?? 0;

/** Each quarter's bounds as a stroke, joined to a band where neighbours have them. */
function Band({ shown, scales: { x, y } }: { shown: readonly ChartPoint[]; scales: Scales }) {
  const bounded = shown.filter(hasBounds);
  if (bounded.length === 0) return null;
  const band = area<Bounded>(
    at(x),
    ({ low }) => y(low),
    ({ high }) => y(high),
  ).defined(hasBounds);
  return (
    <>
      <path d={band(shown as Bounded[]) ?? ''} fill={colours.blueprint} fill-opacity={bandOpacity} />
      {bounded.map((point) => (
        <line
          key={point.label}
          {...{ x1: at(x)(point), x2: at(x)(point), y1: y(point.low), y2: y(point.high) }}
          stroke={colours.blueprint}
          stroke-width="6"
          stroke-opacity={bandOpacity}
        />
      ))}
    </>
  );
}

/** An empty path would be an attribute without a value, which is no SVG. */
function Line({ shown, scales: { x, y } }: { shown: readonly ChartPoint[]; scales: Scales }) {
  const d = line<Valued>(at(x), ({ value }) => y(value)).defined(hasValue)(shown as Valued[]);
  return d ? <path d={d} fill="none" stroke={colours.blueprint} stroke-width="2" /> : null;
}

interface TargetProps {
  shown: readonly ChartPoint[];
  scales: Scales;
  plot: Plot;
  size: LineChartProps['size'];
  words: string | undefined;
}

/** What was asked of each quarter, dashed; its words stand beside it, on a telephone above. */
function Target({ shown, scales: { x, y }, plot, size, words }: TargetProps) {
  const half = x.step() / 2 || (plot.right - plot.left) / 2;
  const asked = shown.flatMap((point) =>
    point.target === undefined ? [] : [{ at: at(x)(point), y: y(point.target) }],
  );
  const last = asked.at(-1);
  if (!last) return null;
  const place = size === 'wide' ? { x: plot.right + 8, y: last.y + 4 } : { x: 0, y: plot.top - 30 };
  return (
    <g>
      {asked.map((one) => (
        <line
          key={one.at}
          {...{ x1: one.at - half, x2: one.at + half, y1: one.y, y2: one.y }}
          stroke={colours.muted}
          stroke-width="1.5"
          stroke-dasharray="6 4"
        />
      ))}
      <text {...place} font-size="13" fill={colours.muted}>
        {size === 'wide' ? words : `- - -  ${words ?? ''}`}
      </text>
    </g>
  );
}

const Dot = ({ point, scales: { x, y }, words }: { point: Valued; scales: Scales; words: string }) => (
  <g>
    <circle cx={at(x)(point)} cy={y(point.value)} r="4" fill={colours.blueprint} />
    <text
      {...{ x: at(x)(point), y: y(point.value) - 10 }}
      text-anchor="middle"
      font-family={chartFont}
      font-size="14"
      font-weight="600"
      fill={colours.ink}
      stroke={colours.paper}
      stroke-width="4"
      stroke-linejoin="round"
      paint-order="stroke"
    >
      {words}
    </text>
  </g>
);
