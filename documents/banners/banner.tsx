import { type BannerLayout, bannerSizes, type BannerSize } from './banner-sizes.ts';
import { BeamDrawing } from './beam-drawing.tsx';

const fonts = "'Source Sans 3', -apple-system, 'Segoe UI', Roboto, Arial, sans-serif";
/** The average letter is so wide, in its own size: enough to keep long names inside. */
const letterWidth = 0.56;

export interface BannerProps {
  size: BannerSize;
  /** Who advertises. */
  bureauName: string;
}

/** A banner as the house draws: thin lines, one blue, what it asks, and that it is an advertisement. */
export function Banner({ size, bureauName }: BannerProps) {
  const { width, height, drawing, name, headline, more, button, mark }: BannerLayout = bannerSizes[size];
  const { within = width } = name;
  const nameSize = Math.min(name.size, within / (letterWidth * bureauName.length));
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img">
      <title>{`Advertentie van ${bureauName}: ${headline.map(({ words }) => words).join(' ')}`}</title>
      <rect width={width} height={height} fill="#FFFFFF" />
      <rect x="0.5" y="0.5" width={width - 1} height={height - 1} fill="none" stroke="#7B8A97" />
      <BeamDrawing {...drawing} />
      <g font-family={fonts}>
        <text x={name.x} y={name.y} font-size={nameSize} font-weight="600" fill="#0B4F8A">
          {bureauName}
        </text>
        {headline.map(({ x, y, size: letters, words }) => (
          <text key={y} x={x} y={y} font-size={letters} font-weight="700" fill="#14202B">
            {words}
          </text>
        ))}
        {more.map(({ x, y, size: letters, words }) => (
          <text key={y} x={x} y={y} font-size={letters} fill="#52616F">
            {words}
          </text>
        ))}
        <rect x={button.x} y={button.y} width={button.width} height={button.height} rx="4" fill="#0B4F8A" />
        <text
          {...{ x: button.x + button.width / 2, y: button.y + button.height / 2 }}
          {...{ 'font-size': button.size, 'font-weight': '600', fill: '#FFFFFF' }}
          {...{ 'text-anchor': 'middle', dy: '0.35em' }}
        >
          {button.words}
        </text>
        <text x={mark.x} y={mark.y} font-size={mark.size} fill="#52616F" text-anchor="end">
          {mark.words}
        </text>
      </g>
    </svg>
  );
}
