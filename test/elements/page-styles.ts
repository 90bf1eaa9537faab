import css from '../../src/ui/shell.css?inline';

const sheet = document.createElement('style');
sheet.textContent = css;
document.head.append(sheet);

/** Resolves when the fonts are ready. At that time, the page also has the colours, sizes and spaces of the elements. */
export const pageStyles = document.fonts.ready;
