import {html, type TemplateResult} from 'lit';
import type {DocumentBlock} from '../../../content/course.ts';
import {genuineCopy} from '../../../documents/view/genuine-copy.ts';
import {fetchPainters} from '../../../documents/view/painters.ts';
import {dataPageOf} from '../../../documents/view/pointing.ts';
import {withGivenNames} from './given-names.ts';
import {pagesOf} from '../../../documents/model/pages.ts';
import {seriesBeside} from '../../../documents/model/showing.ts';
import type {Specimen} from '../../../documents/model/specimen.ts';
import './specimen-block.element.ts';
import type {Texts} from '../../../text/texts.ts';

/**
 * Renders the document of a block, after loading the painters of its page. If the block shows a genuine copy beside
 * the page, also loads that copy. If `givenName` is not empty, the document shows it in place of the author's given
 * name. Rejects when a file fails to load.
 */
export async function specimenScreen(
  authored: Specimen,
  block: Extract<DocumentBlock, {kind: 'specimen'}>,
  module: string,
  texts: Texts,
  givenName: string,
): Promise<TemplateResult> {
  const specimen = givenName === '' ? authored : withGivenNames(authored, givenName);
  const page = pagesOf(specimen).find(each => each === block.page) ?? dataPageOf(specimen);
  const copy = block.beside ? genuineCopy(seriesBeside(specimen, page)) : undefined;
  await Promise.all([fetchPainters({page}), copy?.fetch()]);
  return html`<specimen-block
    .texts=${texts}
    .module=${module}
    .block=${block}
    .specimen=${specimen}
    .genuine=${copy?.here}
  ></specimen-block>`;
}
