import {css, html, nothing, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Bookmarks} from './bookmarks.ts';
import {common} from '../../ui/common.styles.ts';
import type {Observable} from '../../ui/subscribe-controller.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';

const ribbon = svg`<svg viewBox="0 0 16 20" width="16" height="20" aria-hidden="true">
  <path d="M3 1.5h10v16.5l-5-4-5 4z" stroke-width="1.75" stroke-linejoin="round" />
</svg>`;

/** An unobtrusive toggle button that bookmarks a section of a lesson. */
@customElement('keep-place')
export class KeepPlace extends GuardedElement {
  static override styles = [
    common,
    css`
      :host {
        align-items: center;
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-4);
        margin-block-start: var(--space-4);
      }

      button {
        background: none;
        border-color: transparent;
        color: var(--ink-soft);
        font-size: var(--step--1);
        margin-inline-start: calc(var(--space-2) * -1);
        padding-inline: var(--space-2);
      }

      button:hover {
        border-color: var(--rule-strong);
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

      a {
        font-size: var(--step--1);
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({attribute: false}) bookmarks!: Bookmarks;
  /** The place to bookmark, as `module/lesson/section`. */
  @property() place = '';

  protected override follows(): readonly Observable[] {
    return [this.bookmarks];
  }

  #onPress = () => this.bookmarks.toggle(this.place);

  protected override screen(): unknown {
    const {texts} = this;
    const isKept = this.bookmarks.has(this.place);
    return html`<button aria-pressed=${isKept} @click=${this.#onPress}>
        ${ribbon} ${texts.t(isKept ? 'keep.kept' : 'keep.place')}
      </button>
      ${isKept ? html`<a href="#/bookmarks">${texts.t('keep.all')}</a>` : nothing}`;
  }
}
