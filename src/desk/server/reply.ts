import type {ServerResponse} from 'node:http';
import type {Html} from '../pages/html.ts';

/** The result of a route, which `send` converts to HTTP. */
export type Reply =
  | {
      readonly kind: 'page';
      readonly page: Html;
      readonly status?: number;
      readonly cookies?: readonly string[];
    }
  | {readonly kind: 'json'; readonly value: unknown; readonly status?: number}
  | {readonly kind: 'redirect'; readonly to: string; readonly cookies?: readonly string[]}
  /** A file for the learner's or trainer's own disk. */
  | {readonly kind: 'download'; readonly name: string; readonly type: string; readonly body: string | Buffer};

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
 * Content security policy of a third-party package, which was not written for any policy. It allows
 * everything inside the package and nothing from other servers.
 */
export const foreignPolicy =
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; object-src 'none'; form-action 'self'; frame-ancestors 'self'";
const pagePolicy = `${policy}; frame-src 'self'; frame-ancestors 'none'`;

/** Headers of every response. */
export const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

/** Sends a response. Forbids caching, because the content belongs to one person. */
export function send(response: ServerResponse, reply: Reply, head: boolean): void {
  const {status, headers, body} = spell(reply);
  response.writeHead(status, {
    ...commonHeaders,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': pagePolicy,
    ...headers,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(head ? undefined : body);
}

interface Spelled {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
}

function spell(reply: Reply): Spelled {
  switch (reply.kind) {
    case 'page':
      return {
        status: reply.status ?? 200,
        body: reply.page.toString(),
        headers: {
          'Content-Type': 'text/html; charset=utf-8',
          'X-Frame-Options': 'DENY',
          ...cookiesOf(reply.cookies),
        },
      };
    case 'json':
      return {
        status: reply.status ?? 200,
        body: JSON.stringify(reply.value),
        headers: {'Content-Type': 'application/json; charset=utf-8'},
      };
    case 'redirect':
      return {status: 303, body: '', headers: {Location: reply.to, ...cookiesOf(reply.cookies)}};
    case 'download':
      return {
        status: 200,
        body: reply.body,
        headers: {'Content-Type': reply.type, 'Content-Disposition': `attachment; filename="${reply.name}"`},
      };
  }
}

const cookiesOf = (cookies: readonly string[] = []) => (cookies.length > 0 ? {'Set-Cookie': cookies} : {});
