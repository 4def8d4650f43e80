import { encode } from 'uqr';

/** A QR code as SVG that a screen reader can name; drawn in one path, so that it stays sharp at any size. */
export function qrCode(text: string, title: string): string {
  const { size, data } = encode(text, { border: 2, ecc: 'M' });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? `M${x} ${y}h1v1h-1z` : [])));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" aria-labelledby="qr-title" ` +
    `shape-rendering="crispEdges"><title id="qr-title">${escaped(title)}</title>` +
    `<path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#14202b" d="${dark.join('')}"/></svg>`
  );
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
