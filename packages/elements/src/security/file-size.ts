const steps = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const;

/** A number of bytes in the largest unit that it fills: “64 MB”, “1.2 kB”, “512 byte”. */
export function fileSize(bytes: number, locale: string): string {
  const [unit, size] = steps.find(([, each]) => bytes >= each) ?? ['byte', 1];
  const maximumFractionDigits = bytes / size < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits }).format(bytes / size);
}
