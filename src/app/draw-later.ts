import type {DocumentScreen} from '../shell/lesson-blocks.ts';
import {laterPage, type DrawLater} from '../shell/later-pages.ts';
import type {Texts} from '../text/texts.ts';
import {documentScreen} from './document-screen.ts';

/** Draws the pages beyond the first, with what they fetch in their turn. */
export function drawLater(texts: Texts): DrawLater {
  const drawDocument: DocumentScreen = (module, block) => documentScreen(module, block, texts);
  return (route, context) => laterPage(route, {...context, drawDocument});
}
