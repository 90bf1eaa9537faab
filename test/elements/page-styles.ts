import css from '../../src/ui/shell.css?inline';

const sheet = document.createElement('style');
sheet.textContent = css;
document.head.append(sheet);

/**
 * Resolves when the fonts are ready. The colours, sizes and spaces of the elements are then in the page too.
 */
export const pageStyles = document.fonts.ready;
