import {html, nothing, type TemplateResult} from 'lit';
import type {Store} from '../../session/store.ts';
import {prose} from '../../text/prose.ts';
import type {Texts} from '../../text/texts.ts';
import {addressOf, after, menuOf} from './menu.ts';

/**
 * Renders the links at the end of a part. One leads to the next part of the core path, or to the results if
 * there is none. Another leads to an additional part that follows directly.
 */
export function partEnd(store: Store, texts: Texts, module: string, part: string): TemplateResult {
  const {next, deeper} = after(menuOf(store.course, store), module, part);
  const titleOf = (one: {readonly module: string; readonly part: {readonly id: string}}) =>
    prose(texts.title(`${one.module}.${one.part.id}.title`));
  return html`${
    deeper
      ? html`<a class="button" href=${addressOf(deeper)}>${texts.t('nav.deeper')}: ${titleOf(deeper)}</a>`
      : nothing
  }${
    next
      ? html`<a class="button primary" rel="next" href=${addressOf(next)}
          >${texts.t('nav.nextPart')}: ${titleOf(next)}</a
        >`
      : html`<a class="button primary" href="#/results">${texts.t('nav.results')}</a>`
  }`;
}
