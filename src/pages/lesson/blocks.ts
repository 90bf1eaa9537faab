import {html, type TemplateResult} from 'lit';
import type {Block, CountryBlock, DocumentBlock} from '../../content/course.ts';
import type {Store} from '../../session/store.ts';
import {prose} from '../../text/prose.ts';
import type {Texts} from '../../text/texts.ts';
import './lazy-block.element.ts';
import {loadBlocks} from './load-blocks.ts';

/**
 * A function that renders a document or a country block of a lesson. The page passes this function to the lesson. So
 * the code of such blocks loads only for a lesson that contains one.
 */
export type ApartScreen = (module: string, block: DocumentBlock | CountryBlock) => Promise<unknown>;

/** The context that a block needs to render. */
export interface BlockContext {
  readonly texts: Texts;
  readonly store: Store;
  readonly module: string;
  readonly drawApart: ApartScreen;
}

/**
 * Renders one block of a lesson. The block contains only the keys of its texts, and this function looks the
 * texts up. A render after a change of language therefore shows the whole block in the new language.
 */
export function drawBlock(block: Block, context: BlockContext): TemplateResult {
  const {texts, module} = context;
  const words = texts.lookup(module, '');
  switch (block.kind) {
    case 'prose':
      return html`<div class="prose">${prose(words(block.key))}</div>`;
    case 'note':
      return html`<aside class="note">
        <h2>${prose(words(block.title))}</h2>
        <div class="prose">${prose(words(block.key))}</div>
      </aside>`;
    case 'case':
      return html`<section class="case">
        <h2>${prose(words(block.title))}</h2>
        <div class="prose">${prose(words(block.key))}</div>
      </section>`;
    case 'reveal':
      return html`<details class="reveal">
        <summary>${prose(words(block.title))}</summary>
        <div class="prose">${prose(words(block.key))}</div>
      </details>`;
    case 'figure':
      return lazyBlock(
        'figure-block',
        block,
        context,
        () => html`<figure-block .texts=${texts} .module=${module} .block=${block}></figure-block>`,
      );
    case 'specimen':
    case 'faces':
      return lazyBlock(
        'document-room',
        block,
        context,
        () =>
          html`<document-room
            .texts=${texts}
            .module=${module}
            .block=${block}
            .load=${() => context.drawApart(module, block)}
          ></document-room>`,
      );
    case 'country':
      return lazyBlock(
        'country-block',
        block,
        context,
        () =>
          html`<country-block
            .texts=${texts}
            .module=${module}
            .block=${block}
            .load=${() => context.drawApart(module, block)}
          ></country-block>`,
      );
    case 'question':
      return lazyBlock(
        'question-frame',
        block,
        context,
        () =>
          html`<question-frame
            .texts=${texts}
            .store=${context.store}
            .module=${module}
            .block=${block}
          ></question-frame>`,
      );
  }
}

/** Renders a block whose code is a separate file. `element` is the name of the element that `draw` renders. */
const lazyBlock = (
  element: string,
  block: Block,
  {texts}: BlockContext,
  draw: () => TemplateResult,
): TemplateResult =>
  html`<lazy-block
    class=${block.kind}
    .texts=${texts}
    .of=${element}
    .load=${() => loadBlocks([block])}
    .draw=${draw}
  ></lazy-block>`;
