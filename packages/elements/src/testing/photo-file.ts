/** A picture of a size, as a camera could have taken it, with a person in the middle. */
export async function photoFile({ width = 640, height = 480, type = 'image/png' } = {}): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is nothing to draw on.');
  context.fillStyle = '#b7cfe0';
  context.fillRect(0, 0, width, height);
  for (const [colour, y, radius] of [
    ['#2d4a63', height, height / 3],
    ['#f1d7c4', height * 0.42, height / 6],
  ] as const) {
    context.fillStyle = colour;
    context.beginPath();
    context.arc(width / 2, y, radius, 0, Math.PI * 2);
    context.fill();
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type));
  if (!blob) throw new Error(`This browser makes no ${type}.`);
  return new File([blob], 'me', { type });
}
