/** Distance in pixels between a link and its note. */
const gap = 8;

/** Minimum distance in pixels between the note and the sides of the window. */
const side = 14;

/** Height in pixels that the save line takes from the window. */
const foot = 56;

/**
 * Places `note` below `link`, or above it if there is no room below. It never extends beyond the sides of the
 * window. If the styles fix the note to the foot of the window, the note may cover the link; the function
 * then scrolls the link into view.
 */
export function beside(link: HTMLElement, note: HTMLElement): void {
  const word = [...link.getClientRects()].at(-1) ?? link.getBoundingClientRect();
  const {inlineSize, blockSize, position, direction} = sizeOf(note);
  if (position === 'fixed') {
    if (word.bottom > innerHeight - blockSize - gap) link.scrollIntoView({block: 'center'});
    return;
  }
  const room = document.documentElement.clientWidth;
  const fromStart = direction === 'rtl' ? room - word.right : word.left;
  const fits = word.bottom + gap + blockSize < innerHeight - foot;
  const top = fits || word.top < blockSize + gap ? word.bottom + gap : word.top - gap - blockSize;
  note.style.setProperty('--from-top', `${top + scrollY}px`);
  note.style.setProperty(
    '--from-start',
    `${Math.max(side, Math.min(fromStart, room - inlineSize - side))}px`,
  );
}

function sizeOf(note: HTMLElement) {
  const {width, height} = note.getBoundingClientRect();
  const {position, direction} = getComputedStyle(note);
  return {inlineSize: width, blockSize: height, position, direction};
}
