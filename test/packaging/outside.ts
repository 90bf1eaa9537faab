/** Ways in which a file makes a browser fetch something. A link that a learner may follow is none of them. */
const fetching: readonly RegExp[] = [
  /\b(?:src|srcset|poster|data|action|xlink:href)\s*=\s*\\?["'`]?\s*(?:https?:)?\/\/[^\s"'`]*/gi,
  /<(?:link|base|image|use|script|iframe)\b[^>]*\bhref\s*=\s*\\?["'`]?\s*(?:https?:)?\/\/[^\s"'`>]*/gi,
  /\burl\(\s*["']?\s*(?:https?:)?\/\/[^)]*/gi,
  /@import\s+["']\s*(?:https?:)?\/\/[^"']*/gi,
  /\b(?:fetch|import|open|sendBeacon|importScripts|WebSocket|EventSource|Worker|Request|URL)\(\s*["'`]\s*(?:(?:https?|wss?):)?\/\/[^"'`]*/g,
  /\b(?:from|import)\s*["']\s*(?:https?:)?\/\/[^"']*/g,
];

/** Finds what would be fetched from outside the package. */
export const strayAddresses = (path: string, source: string): readonly string[] =>
  fetching.flatMap(pattern => source.match(pattern) ?? []).map(found => `${path}: ${found}`);

/** Finds addresses that begin at the server's root: a package never knows where it will stand. */
export const rootedAddresses = (path: string, html: string): readonly string[] =>
  (html.match(/\b(?:src|href)="\/[^"]*/g) ?? []).map(found => `${path}: ${found}`);
