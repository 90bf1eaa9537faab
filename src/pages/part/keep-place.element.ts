import {css, html, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import type {Observable} from '../../ui/subscribe-controller.ts';
import type {PageContext} from '../page-context.ts';
import {bookmarksOf, type Bookmarks} from './bookmarks.ts';

const ribbon = svg`<svg viewBox="0 0 16 20" width="16" height="20" aria-hidden="true">
  <path d="M3 1.5h10v16.5l-5-4-5 4z" stroke-width="1.75" stroke-linejoin="round" />
</svg>`;

/**
 * A toggle button that bookmarks a section of a lesson. In the header, the button is an icon. In the menu, it has a
 * text, and a link to all bookmarks.
 */
@customElement('keep-place')
export class KeepPlace extends GuardedElement {
  static override styles = [
    common,
    css`
      button {
        background: none;
        border: 0;
        color: var(--ink-soft);
        font-size: var(--step--1);
        font-weight: 400;
        min-inline-size: var(--target);
        padding: 0;
      }

      button:hover {
        color: var(--ink);
      }

      path {
        fill: none;
        stroke: currentcolor;
      }

      [aria-pressed='true'] {
        color: var(--ink);
      }

      [aria-pressed='true'] path {
        fill: var(--accent);
        stroke: var(--accent);
      }

      .named {
        justify-content: start;
      }

      a {
        align-items: center;
        color: var(--ink);
        display: flex;
        min-block-size: var(--target);
        text-decoration: none;
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({attribute: false}) context!: PageContext;
  /** The place to bookmark, as `module/lesson/section`. */
  @property() place = '';
  /** True if the button has a text and a link to all bookmarks, as in the menu. */
  @property({type: Boolean}) named = false;

  get #bookmarks(): Bookmarks {
    return bookmarksOf(this.context);
  }

  protected override follows(): readonly Observable[] {
    return [this.#bookmarks];
  }

  #onPress = () => this.#bookmarks.toggle(this.place);

  protected override screen(): unknown {
    const {texts, named} = this;
    const isKept = this.#bookmarks.has(this.place);
    const words = texts.t(isKept ? 'keep.kept' : 'keep.place');
    return named
      ? html`<button class="named" aria-pressed=${isKept} @click=${this.#onPress}>${ribbon} ${words}</button>
          <a href="#/bookmarks">${texts.t('keep.all')}</a>`
      : html`<button aria-pressed=${isKept} title=${words} @click=${this.#onPress}>
          ${ribbon}<span class="visually-hidden">${words}</span>
        </button>`;
  }
}
