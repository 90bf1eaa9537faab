/** The facts about a window that decide how the learner leaves it. */
export interface PageWindow {
  /** Not visible in a window that was opened as a popup, also for a page in a frame of it. */
  readonly menubar: {readonly visible: boolean};
  readonly self: unknown;
  readonly top: {readonly opener: unknown} | null;
  /** The opener of the window that contains the page. This window may be a frame. */
  readonly opener: unknown;
}

/**
 * `popup`: a window that an LMS has opened and that a script may close. `frame`: a part of the page of the
 * LMS. `tab`: any other window.
 */
export type WindowKind = 'popup' | 'frame' | 'tab';

/** Returns the kind of a window. Reads no property that the browser blocks for another origin. */
export function windowKind({self, top, opener, menubar}: PageWindow): WindowKind {
  // The opener is missing if the LMS has closed or left its own page meanwhile.
  if (opener || top?.opener || !menubar.visible) return 'popup';
  return self === top ? 'tab' : 'frame';
}
