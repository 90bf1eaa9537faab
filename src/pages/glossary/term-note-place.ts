/** Distance in pixels between a link and its note. */
const gap = 8;

/** Minimum distance in pixels between the note and the sides of the window. */
const side = 14;

/** Height in pixels of the save line at the foot of the window. */
const foot = 56;

/**
 * Places `note` below `link`, or above it if there is no room below. The note never extends beyond the sides
 * of the window. In a narrow window, the styles fix the note to the foot of the window, where it may cover
 * the link. The function then scrolls the link into view.
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
