/** Why an image is no photo to show: it is none, it has the wrong shape, or it tells more than it shows. */
export type ImageFault = 'format' | 'dimensions' | 'metadata';

/** What stands in an image file, as far as it is looked at. */
interface ImageFacts {
  readonly width: number;
  readonly height: number;
  /** Whether it carries anything that no picture needs: Exif, XMP or IPTC data, text, or what only its maker can read. */
  readonly metadata: boolean;
}

/** Pixels a side. */
const largestSide = 1024;

const readers = new Map<string, (view: DataView) => ImageFacts | undefined>([
  ['image/png', readPng],
  ['image/jpeg', readJpeg],
]);

/** Looks at the file itself, whatever it is called. */
export function inspectImage(bytes: Uint8Array, type: string): ImageFault | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const facts = readers.get(type)?.(view);
  if (!facts) return 'format';
  const { width, height, metadata } = facts;
  if (width !== height || width < 1 || width > largestSide) return 'dimensions';
  return metadata ? 'metadata' : undefined;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What draws the picture, and what its colours and pixels are (PNG Third Edition §11.2, §11.3.1 to §11.3.3). */
const pngPicture = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS'],
  ...['cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'pHYs'],
]);

/** Walks the chunks of a PNG file (PNG Third Edition §5), from the header to the end, behind which there is nothing. */
function readPng(view: DataView): ImageFacts | undefined {
  if (view.byteLength < 33 || pngSignature.some((byte, index) => view.getUint8(index) !== byte)) return undefined;
  if (view.getUint32(8) !== 13 || chunkType(view, 8) !== 'IHDR') return undefined;
  const types = new Set<string>();
  let offset = 8;
  while (offset + 12 <= view.byteLength && !types.has('IEND')) {
    types.add(chunkType(view, offset));
    offset += 12 + view.getUint32(offset);
  }
  if (!types.has('IEND') || !types.has('IDAT') || offset !== view.byteLength) return undefined;
  const metadata = [...types].some((type) => !pngPicture.has(type));
  return { width: view.getUint32(16), height: view.getUint32(20), metadata };
}

const chunkType = (view: DataView, offset: number): string =>
  String.fromCharCode(...[4, 5, 6, 7].map((index) => view.getUint8(offset + index)));

const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda];
/** Tables, restarts and scans (ITU-T T.81, table B.1). */
const jpegPicture = new Set([0xc4, 0xcc, 0xdb, 0xdd, startOfScan]);
/**
 * What applications write that a picture needs: its density, its colours, and how they are coded, by the marker and how it begins.
 * Any other is Exif, XMP, IPTC, or what only its maker can read, and so is a comment.
 */
const jpegApplications = new Map([
  [0xe0, 'JFIF\0'],
  [0xe2, 'ICC_PROFILE\0'],
  [0xee, 'Adobe'],
]);
/** C4, C8 and CC stand among the start-of-frame markers and are none (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Walks the segments of a JPEG file (ITU-T T.81 §B.1), also between scans, to the end, behind which there is nothing. */
function readJpeg(view: DataView): ImageFacts | undefined {
  if (view.byteLength < 4 || view.getUint8(0) !== 0xff || view.getUint8(1) !== startOfImage) return undefined;
  let [size, metadata, scanned]: [{ width: number; height: number } | undefined, boolean, boolean] = [undefined, false, false];
  for (let offset = 2; offset + 2 <= view.byteLength;) {
    const marker = view.getUint8(offset + 1);
    if (view.getUint8(offset) !== 0xff) return undefined;
    if (marker === endOfImage) return size && scanned && offset + 2 === view.byteLength ? { ...size, metadata } : undefined;
    const length = offset + 4 <= view.byteLength ? view.getUint16(offset + 2) : 0;
    const end = offset + 2 + length;
    if (length < 2 || end > view.byteLength) return undefined;
    if (isFrame(marker) && length >= 7) size ??= { width: view.getUint16(offset + 7), height: view.getUint16(offset + 5) };
    metadata ||= !isPicture(view, offset);
    scanned ||= marker === startOfScan;
    offset = marker === startOfScan ? afterScan(view, end) : end;
  }
  return undefined;
}

/** Whether the picture cannot do without a segment. */
function isPicture(view: DataView, offset: number): boolean {
  const marker = view.getUint8(offset + 1);
  const begins = jpegApplications.get(marker);
  if (begins === undefined) return isFrame(marker) || jpegPicture.has(marker);
  const end = offset + 2 + view.getUint16(offset + 2);
  return (
    offset + 4 + begins.length <= end &&
    [...begins].every((each, index) => view.getUint8(offset + 4 + index) === each.charCodeAt(0))
  );
}

/** Where the next segment begins: in the data of a scan, FF stands before 00 or a restart marker. */
function afterScan(view: DataView, start: number): number {
  for (let offset = start; offset + 1 < view.byteLength; offset += 1) {
    const next = view.getUint8(offset + 1);
    const inside = next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (view.getUint8(offset) === 0xff && !inside) return offset;
  }
  return view.byteLength;
}
