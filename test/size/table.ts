/** One size, with what it may and what it should be. */
export interface Figure {
  name: string;
  /** Bytes, gzip. */
  bytes: number;
  /** More than this fails. */
  budget?: number;
  /** What it should be. */
  goal?: number;
}

/** Whether a figure breaks its budget. */
export function isOverBudget({ bytes, budget = Infinity }: Figure): boolean {
  return bytes > budget;
}

/** The figures as lines of a table, with a heading. */
export function table(figures: readonly Figure[]): string[] {
  const rows = figures.map((figure) => [figure.name, kB(figure.bytes), kB(figure.budget), kB(figure.goal), verdict(figure)]);
  const all = [['kB gzip (1 kB = 1000 bytes)', 'size', 'budget', 'goal', ''], ...rows];
  const width = Math.max(...all.map(([name = '']) => name.length));
  return all.map(([name = '', ...cells]) => [name.padEnd(width), ...cells.map((cell) => cell.padStart(8))].join(' ').trimEnd());
}

function kB(bytes: number | undefined): string {
  return bytes === undefined ? '' : (bytes / 1000).toFixed(1);
}

function verdict(figure: Figure): string {
  if (isOverBudget(figure)) return 'OVER';
  return figure.goal === undefined ? '' : figure.bytes > figure.goal ? 'ok' : 'goal';
}
