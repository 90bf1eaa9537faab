import type {Texts} from '../text/texts.ts';
import '../pages/glossary/term-note.element.ts';
import './course-shortcuts.element.ts';
import {tellReplacedCourse} from './course-replaced.ts';

/**
 * Mounts the elements that act on every page: explanations of terms, and keyboard shortcuts. An element that is
 * already mounted with the same texts stays. After this call, the notice of a failed load also says if an update of
 * the course is the cause.
 */
export function mountOnEveryPage(texts: Texts): void {
  tellReplacedCourse();
  for (const name of ['term-note', 'course-shortcuts'] as const) {
    const there = document.querySelector(name);
    if (there?.texts === texts) continue;
    there?.remove();
    document.body.append(Object.assign(document.createElement(name), {texts}));
  }
}
