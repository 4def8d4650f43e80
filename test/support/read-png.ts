import { Resvg } from '@resvg/resvg-js';

type Pixel = readonly [red: number, green: number, blue: number, alpha: number];

interface Picture {
  width: number;
  height: number;
  pixel: (x: number, y: number) => Pixel;
  /** Every colour within a box, as '11,79,138,255'. */
  colours: (box: { x: number; y: number; width: number; height: number }) => Set<string>;
}

/** Opens a PNG: how large it is, and its pixels. */
export function readPng(file: Uint8Array | undefined): Picture {
  const png = Buffer.from(file ?? []);
  if (png.subarray(0, 8).toString('hex') !== '89504e470d0a1a0a') throw new Error('this is no PNG');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${png.toString('base64')}"/>`;
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`,
  ).render();
  const pixel = (x: number, y: number): Pixel => {
    const at = (y * width + x) * 4;
    return [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0, pixels[at + 3] ?? 0];
  };
  return {
    ...{ width, height, pixel },
    colours: (box) =>
      new Set(
        Array.from({ length: box.width * box.height }, (_, n) =>
          pixel(box.x + (n % box.width), box.y + Math.floor(n / box.width)).join(','),
        ),
      ),
  };
}
