/**
 * Patterns of code that makes a browser fetch something. Links to other pages are not included, because a learner
 * decides to follow them.
 */
const fetching: readonly RegExp[] = [
  /\b(?:src|srcset|poster|data|action|xlink:href)\s*=\s*\\?["'`]?\s*(?:https?:)?\/\/[^\s"'`]*/gi,
  /<(?:link|base|image|use|script|iframe)\b[^>]*\bhref\s*=\s*\\?["'`]?\s*(?:https?:)?\/\/[^\s"'`>]*/gi,
  /\burl\(\s*["']?\s*(?:https?:)?\/\/[^)]*/gi,
  /@import\s+["']\s*(?:https?:)?\/\/[^"']*/gi,
  /\b(?:fetch|import|open|sendBeacon|importScripts|WebSocket|EventSource|Worker|Request|URL)\(\s*["'`]\s*(?:(?:https?|wss?):)?\/\/[^"'`]*/g,
  /\b(?:from|import)\s*["']\s*(?:https?:)?\/\/[^"']*/g,
];

/** Finds the addresses on other servers from which a file of the package would load something. */
export const strayAddresses = (path: string, source: string): readonly string[] =>
  fetching.flatMap(pattern => source.match(pattern) ?? []).map(found => `${path}: ${found}`);

/** Finds addresses that start at the server root. A package cannot use them because its folder is unknown. */
export const rootedAddresses = (path: string, html: string): readonly string[] =>
  (html.match(/\b(?:src|href)="\/[^"]*/g) ?? []).map(found => `${path}: ${found}`);
