import type {Store} from '../../session/store.ts';
import type {Texts} from '../../text/texts.ts';
import type {FooterAct} from '../../ui/page-footer.element.ts';
import {addressOf, after, menuOf} from './menu.ts';

/**
 * Returns the button "Next" for the footer at the end of a part. The button names the next open part of the core path
 * and leads there. If no part is open, the button leads to the results. The namespace `contents` must be loaded.
 */
export function footerNext(store: Store, texts: Texts, module: string, part: string): FooterAct {
  const {next} = after(menuOf(store.course, store), module, part);
  if (!next) return {words: texts.t('nav.results'), go: '#/results'};
  return {
    words: texts.t(`nav.nextPart.${next.part.kind}`),
    title: texts.title(`${next.module}.${next.part.id}.title`),
    go: addressOf(next),
  };
}

/** Returns a quiet "Next" without a title, for a page that has a primary button of its own. */
export const quietNext = ({words, go}: FooterAct): FooterAct => ({words, go, isQuiet: true});
