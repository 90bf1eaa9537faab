const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** Content security policy of our own course. Only a page of this desk may frame it. */
export const coursePolicy = `${policy}; frame-ancestors 'self'`;
/**
 * Content security policy of a third-party package. The author of the package did not expect a policy. Therefore this
 * policy allows everything from the package itself, and forbids everything from other servers.
 */
export const foreignPolicy =
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; object-src 'none'; form-action 'self'; frame-ancestors 'self'";

/** Headers of every response. */
export const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

/**
 * Headers of every response that is not a file. They forbid caching, because the content belongs to one
 * person.
 */
export const ownHeaders = {
  ...commonHeaders,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `${policy}; frame-src 'self'; frame-ancestors 'none'`,
} as const;
