import type {Texts} from '../text/texts.ts';

/** Lets an element that belongs to no page act on all of them from now on, with these texts; there is never more than one. */
export function oneOnPage(name: 'course-shortcuts' | 'term-note', texts: Texts): void {
  const there = document.querySelector(name);
  if (there?.texts === texts) return;
  there?.remove();
  document.body.append(Object.assign(document.createElement(name), {texts}));
}
