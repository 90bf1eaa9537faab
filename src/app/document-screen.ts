import {html, type TemplateResult} from 'lit';
import type {DocumentBlock} from '../content/course.ts';
import type {Texts} from '../text/texts.ts';
import {loadSpecimen} from './chunks.ts';

/** Fetches code, data and words of a document in a lesson. Rejects where something does not arrive. */
export async function documentScreen(
  module: string,
  block: DocumentBlock,
  texts: Texts,
): Promise<TemplateResult> {
  const [specimen] = await Promise.all([
    loadSpecimen(block.of),
    texts.need('bench'),
    texts.need('documents'),
    block.kind === 'specimen'
      ? import('../shell/specimen-block.element.ts')
      : import('../shell/faces-block.element.ts'),
  ]);
  return block.kind === 'specimen'
    ? html`<specimen-block
        .texts=${texts}
        .module=${module}
        .block=${block}
        .specimen=${specimen}
      ></specimen-block>`
    : html`<faces-block .texts=${texts} .specimen=${specimen}></faces-block>`;
}
