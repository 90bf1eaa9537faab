import type {Texts} from '../text/texts.ts';
import '../pages/glossary/term-note.element.ts';
import './course-shortcuts.element.ts';
import {tellReplacedCourse} from './course-replaced.ts';

/**
 * Mounts the elements that act on every page: explanations of terms and keyboard shortcuts. Each element is
 * mounted only once. From this call on, the notice of a failed load also says that the course was updated, if
 * this is the cause.
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
