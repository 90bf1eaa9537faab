/**
 * Sizes of the letters on the projector in hundredths of the width of the window, the largest first. In a window of
 * 1280 px, these are 28 px to 18.5 px. In a small window, letters are never smaller than 12 px.
 */
const sizes = [2.2, 2.05, 1.9, 1.75, 1.6, 1.45];

/** Gives the page the largest letters with which the content fits into its frame, or the smallest if none fits. */
export function fitLetters(frame: Element): void {
  const {style} = document.documentElement;
  for (const size of sizes) {
    style.fontSize = `max(0.75rem, ${size}vw)`;
    if (frame.scrollHeight <= frame.clientHeight) return;
  }
}

/** Removes the font size that `fitLetters` has set. Then the font size of the style sheet applies again. */
export function resetLetters(): void {
  document.documentElement.style.fontSize = '';
}
