import css from '../../src/ui/shell.css?inline';

const sheet = document.createElement('style');
sheet.textContent = css;
document.head.append(sheet);

/** Resolves when the page has the colours, sizes and spaces of the elements. */
export const pageStyles = document.fonts.ready;
