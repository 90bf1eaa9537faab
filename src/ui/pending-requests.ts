/**
 * Functions that repeat pending requests, because a lost request may stay pending forever without an error. Each
 * function repeats one request. The course uses the first successful response, from the old or the new request.
 */
export const pendingRequests = new Set<() => void>();
