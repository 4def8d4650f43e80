/** The bureau's sign and name, for who writes about it. */
export const Logo = ({ bureauName }: { bureauName: string }) => {
  const width = 84 + Math.ceil(bureauName.length * 22);
  return (
    <svg xmlns="http://www.w3.org/2000/svg" width={width} height="72" viewBox={`0 0 ${width} 72`} role="img">
      <title>{bureauName}</title>
      <path
        {...{ d: 'M12 60V32L36 12 60 32V60Z', fill: 'none', stroke: '#0B4F8A' }}
        {...{ 'stroke-width': '5', 'stroke-linejoin': 'round' }}
      />
      <text
        {...{ x: '76', y: '36', dy: '0.35em', 'font-size': '34', 'font-weight': '600', fill: '#14202B' }}
        font-family="'Source Sans 3', -apple-system, 'Segoe UI', Roboto, Arial, sans-serif"
      >
        {bureauName}
      </text>
    </svg>
  );
};
