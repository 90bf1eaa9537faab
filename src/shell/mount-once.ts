import type {Texts} from '../text/texts.ts';

/**
 * Mounts a page-wide element with these texts, and replaces an earlier one with other texts. At most one
 * element of each name exists.
 */
export function oneOnPage(name: 'course-shortcuts' | 'term-note', texts: Texts): void {
  const there = document.querySelector(name);
  if (there?.texts === texts) return;
  there?.remove();
  document.body.append(Object.assign(document.createElement(name), {texts}));
}
