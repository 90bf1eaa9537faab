/** What a page needs to know of its window to say how to leave it. */
export interface PageWindow {
  readonly self: unknown;
  readonly top: {readonly opener: unknown; close(): void} | null;
  /** Of the page's own window, where it is not the top one. */
  readonly opener: unknown;
}

/** `popup`: a window that an LMS has opened and a script may close. `frame`: a part of the LMS's own page. */
export type WindowKind = 'popup' | 'frame' | 'tab';

/** Tells which kind of window a page has. Asks nothing that another origin may refuse. */
export function windowKind({self, top, opener}: PageWindow): WindowKind {
  if (opener || top?.opener) return 'popup';
  return self === top ? 'tab' : 'frame';
}
