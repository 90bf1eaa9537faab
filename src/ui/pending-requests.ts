/**
 * Functions that repeat pending requests. Each one repeats its own request and takes the first answer. A lost
 * request may stay pending forever without an error.
 */
export const pendingRequests = new Set<() => void>();
