import type {Texts} from '../text/texts.ts';
import '../pages/glossary/term-note.element.ts';
import './course-shortcuts.element.ts';

/**
 * Mounts the elements that work on every page: explanations of terms and keyboard shortcuts. Mounts each
 * element only once.
 */
export function mountOnEveryPage(texts: Texts): void {
  for (const name of ['term-note', 'course-shortcuts'] as const) {
    const there = document.querySelector(name);
    if (there?.texts === texts) continue;
    there?.remove();
    document.body.append(Object.assign(document.createElement(name), {texts}));
  }
}
