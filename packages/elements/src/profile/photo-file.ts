import { largestPhoto } from 'portal-contract';
import { type Crop, squareOf } from './crop.ts';

/** Pixels a side of what is uploaded: sharp at any size that a photo is shown in. */
const side = 512;

/** Opens a picture upright, as its camera held it. Rejects where it is none. Nothing is loaded from an address, so no `img-src` has to allow it. */
export const openPicture = (file: Blob): Promise<ImageBitmap> => createImageBitmap(file, { imageOrientation: 'from-image' });

/** Whether a file may be uploaded. */
export const isTooLarge = ({ size }: Blob): boolean => size > largestPhoto;

/** Draws the square that was chosen on a canvas. What is transparent becomes white. */
export function drawSquare(canvas: HTMLCanvasElement, picture: ImageBitmap, crop: Crop, margin = 0): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const { left, top, side: length } = squareOf(picture, crop);
  const { width, height } = canvas;
  const scale = (width - 2 * margin) / length;
  context.imageSmoothingQuality = 'high';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(
    picture,
    margin - left * scale,
    (height - width) / 2 + margin - top * scale,
    picture.width * scale,
    picture.height * scale,
  );
}

/** The square as a new JPEG in base64: only what is seen, so that where and when it was taken is gone. */
export async function squareJpeg(picture: ImageBitmap, crop: Crop): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  drawSquare(canvas, picture, crop);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
  if (!blob) throw new TypeError('The canvas has no picture.');
  return base64(new Uint8Array(await blob.arrayBuffer()));
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += 8192)
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return btoa(binary);
}
