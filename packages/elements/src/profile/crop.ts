/** The part of a picture that is shown: how much it is enlarged, and the middle of the square, from 0 to 1 across the picture. */
export interface Crop {
  /** 1: the whole shorter side. */
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** How much a picture may be enlarged. */
export const largestZoom = 4;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The square in pixels of the picture. */
export function squareOf({ width, height }: Size, { zoom, x, y }: Crop): { left: number; top: number; side: number } {
  const side = Math.min(width, height) / zoom;
  return { left: x * width - side / 2, top: y * height - side / 2, side };
}

/** Keeps the square inside the picture. */
export function inside({ width, height }: Size, crop: Crop): Crop {
  const zoom = clamp(crop.zoom, 1, largestZoom);
  const side = Math.min(width, height) / zoom;
  const [marginX, marginY] = [side / 2 / width, side / 2 / height];
  return { zoom, x: clamp(crop.x, marginX, 1 - marginX), y: clamp(crop.y, marginY, 1 - marginY) };
}

/** Moves the square by pixels of a stage on which its side is so long. */
export function moved(size: Size, crop: Crop, by: { x: number; y: number; stage: number }): Crop {
  const { side } = squareOf(size, crop);
  const scale = side / by.stage;
  return inside(size, { ...crop, x: crop.x + (by.x * scale) / size.width, y: crop.y + (by.y * scale) / size.height });
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** Which way the circle goes over the picture; the other way the picture goes. */
export const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
