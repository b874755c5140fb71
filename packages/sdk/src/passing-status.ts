/** HTTP statuses after which the same read may succeed a moment later. */
export const passingStatus: readonly number[] = [408, 429, 502, 503, 504];
