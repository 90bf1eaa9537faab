/**
 * Functions that repeat pending requests, because a lost request may stay pending forever without an error.
 * Each function repeats one request. The first successful response to the old or the new request is used.
 */
export const pendingRequests = new Set<() => void>();
