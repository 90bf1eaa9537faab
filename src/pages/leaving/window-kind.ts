/** The properties of a window from which `windowKind` finds out the kind of the window. */
export interface PageWindow {
  /**
   * The menu bar. It is not visible in a window that was opened as a popup. A page in a frame of the popup
   * sees the same value.
   */
  readonly menubar: {readonly visible: boolean};
  readonly self: unknown;
  readonly top: {readonly opener: unknown} | null;
  /** The opener of the window or frame that contains the page. */
  readonly opener: unknown;
}

/**
 * `popup`: a window that an LMS has opened and that a script may close. `frame`: a part of the page of the
 * LMS. `tab`: any other window.
 */
export type WindowKind = 'popup' | 'frame' | 'tab';

/** Returns the kind of a window. Reads no property that the browser blocks for another origin. */
export function windowKind({self, top, opener, menubar}: PageWindow): WindowKind {
  // If the LMS has closed or left its own page, this window has no opener. The hidden menu bar then still shows that
  // this window is a popup.
  if (opener || top?.opener || !menubar.visible) return 'popup';
  return self === top ? 'tab' : 'frame';
}
