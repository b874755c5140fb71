/** Seconds of a `Retry-After` header in its delta form; dates are ignored, since clocks are never compared. */
export function retryAfterOf(response: Response): number | undefined {
  const value = response.headers.get('retry-after');
  return value && /^\d+$/.test(value) ? Number(value) : undefined;
}
