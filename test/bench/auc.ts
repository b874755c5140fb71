/**
 * How well one number tells two kinds of samples apart: the share of pairs in which the first kind's is the larger one, ties
 * counted half (area under the ROC curve, the Mann–Whitney U statistic over the number of pairs). 0.5 is not at all, 0 and 1
 * are always.
 */
export function auc(first: readonly number[], second: readonly number[]): number {
  const larger = first.flatMap((one) => second.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)));
  return larger.reduce<number>((sum, each) => sum + each, 0) / larger.length;
}

/** The value in the middle; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return middle.reduce<number>((sum, value) => sum + (value ?? Number.NaN) / 2, 0);
}
