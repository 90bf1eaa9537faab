import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {DocumentBlock} from '../../../content/course.ts';
import {prose} from '../../../text/prose.ts';
import {common} from '../../../ui/common.styles.ts';
import {documentRoomStyles, exhibitClass, hasLens, isTall} from './document-room.styles.ts';
import {figureBlockStyles} from './figure-block.styles.ts';
import {LazyPage} from '../../../ui/lazy-page.element.ts';
import {failedLoad, loading} from '../../../ui/load-failed.ts';
import {proseStyles} from '../../../ui/prose.styles.ts';

/**
 * Shows a document in a lesson. The caption and a placeholder with the size of the pictures render at once.
 * The code, data and texts of the pictures load later. If the load fails, a message with a retry button
 * appears inside the placeholder.
 */
@customElement('document-room')
export class DocumentRoom extends LazyPage {
  static override styles = [
    common,
    proseStyles,
    figureBlockStyles,
    documentRoomStyles,
    css`
      figcaption {
        margin-block-end: var(--space-3);
      }

      @media (max-width: 34rem) {
        figcaption {
          line-height: 1.4;
          margin-block-end: var(--space-1);
        }
      }

      .is-below figcaption {
        margin-block: var(--space-2) 0;
      }

      figure:focus {
        outline: none;
      }

      .room {
        display: grid;
      }

      .room > * {
        grid-area: 1 / 1;
      }

      .told {
        background: var(--paper-raised);
        border: 1px solid var(--rule);
        margin: var(--space-2);
        padding: var(--space-3);
        place-self: center;
      }

      .told p:last-child {
        margin: 0;
      }
    `,
  ];

  @property() module = '';
  @property({attribute: false}) block!: DocumentBlock;

  #room(): unknown {
    const {block, texts} = this;
    const all = block.room.flat();
    // A document and its genuine copy have equal boxes. A page and an enlarged place of this page have different
    // boxes.
    const [page, copy] = all;
    const isPair = block.kind === 'specimen' && all.length === 2 && page === copy;
    const look = block.kind === 'faces' ? 'are-faces' : isPair ? 'are-pair' : '';
    return html`${block.kind === 'specimen' && block.lights.length > 1 ? html`<div class="lamps"></div>` : nothing}
      ${isPair ? html`<div class="swap"></div>` : nothing}
      <div class=${block.kind === 'specimen' ? exhibitClass(block.room) : 'exhibit'}>
        <div class="room">
          <div class="pictures ${look}" aria-hidden="true">
            ${block.room.map(
              column =>
                html`<div class="column">
                  ${column.map(
                    box =>
                      html`<div class="picture ${isTall(box) ? 'is-tall' : ''}">
                        ${all.length > 1 ? html`<p class="label"></p>` : nothing}<svg viewBox=${box}></svg>
                      </div>`,
                  )}
                </div>`,
            )}
          </div>
          <div class="told">${this.failed ? failedLoad.notice(this, this.fetch) : loading(texts)}</div>
        </div>
        <div class="more"></div>
      </div>`;
  }

  protected override screen(): unknown {
    const {texts, module, block} = this;
    const caption = html`<figcaption>${prose(texts.lookup(module, '')(block.caption))}</figcaption>`;
    const room = this.page ?? this.#room();
    // An enlarged place has its caption below, because a caption above would push the place out of the window. The
    // text before the block already says what to look at.
    const isBelow = block.kind === 'specimen' && hasLens(block.room);
    return html`<figure class=${isBelow ? 'is-below' : ''} tabindex="-1">
      ${isBelow ? html`${room} ${caption}` : html`${caption} ${room}`}
    </figure>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'document-room': DocumentRoom;
  }
}
