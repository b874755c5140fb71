/** A function that answers with the same object while it is asked the same. */
export function remembered<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | undefined;
  return (...args) => {
    if (!last || args.some((each, index) => each !== last?.args[index])) last = { args, result: compute(...args) };
    return last.result;
  };
}
