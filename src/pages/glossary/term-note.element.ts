import {html, nothing} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import {failedLoad, takingLong} from '../../ui/load-failed.ts';
import {beside} from './term-note-place.ts';
import {termNoteStyles} from './term-note.styles.ts';

const address = '#/glossary/';

/**
 * Returns the glossary link that an event passes through; undefined if there is none. Ignores links on the
 * glossary page, because they lead from one term to another.
 */
function linkIn(event: Event): HTMLAnchorElement | undefined {
  const path = event.composedPath();
  if (path.some(part => part instanceof Element && part.localName === 'glossary-page')) return undefined;
  return path
    .filter(part => part instanceof HTMLAnchorElement)
    .find(link => link.getAttribute('href')?.startsWith(address));
}

const termOf = (link: HTMLAnchorElement | undefined): string =>
  link?.getAttribute('href')?.slice(address.length) ?? '';

const isPlain = ({button, ctrlKey, metaKey, shiftKey, altKey}: MouseEvent): boolean =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;

/**
 * Explains a term without leaving the page. A glossary link anywhere in the course opens a small panel. The
 * panel takes the focus, so that a screen reader reads the term and its meaning. When the panel closes, it
 * returns the focus to the link. The panel does not trap the focus: it closes on Tab beyond its ends, on
 * Escape, on its button and on a click outside.
 */
@customElement('term-note')
export class TermNote extends GuardedElement {
  static override styles = [common, termNoteStyles];

  /** The glossary link whose term the panel explains; undefined while the panel is closed. */
  @state() private link: HTMLAnchorElement | undefined;
  @state() private state: 'there' | 'coming' | 'failed' = 'coming';
  /** True if the panel opened before its meaning had loaded. The meaning is then announced when it arrives. */
  @state() private isLate = false;

  @query('.note') private note!: HTMLElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('click', this.#onClick);
    document.addEventListener('keydown', this.#onKey);
    for (const event of ['pointerover', 'focusin']) document.addEventListener(event, this.#onNear);
    for (const event of ['hashchange', 'resize']) window.addEventListener(event, this.#onMove);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('click', this.#onClick);
    document.removeEventListener('keydown', this.#onKey);
    for (const event of ['pointerover', 'focusin']) document.removeEventListener(event, this.#onNear);
    for (const event of ['hashchange', 'resize']) window.removeEventListener(event, this.#onMove);
    super.disconnectedCallback();
  }

  /**
   * Prefetches the glossary when the pointer or the focus reaches a glossary link. Often the meaning is then
   * loaded before the click.
   */
  #onNear = (event: Event) => {
    if (!this.texts.has('glossary') && linkIn(event)) this.texts.need('glossary').catch(() => undefined);
  };

  #onClick = (event: MouseEvent) => {
    if (event.composedPath().includes(this)) return;
    const link = linkIn(event);
    if (link && !event.defaultPrevented && isPlain(event)) {
      event.preventDefault();
      if (link === this.link) this.#close();
      else void this.#open(link);
    } else if (this.link) this.#close();
  };

  #onKey = (event: KeyboardEvent) => {
    if (!this.link) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#close();
    }
    if (event.key !== 'Tab' || !this.note) return;
    const stops = [...this.note.querySelectorAll<HTMLElement>('a, button')];
    const at = this.shadowRoot?.activeElement;
    // The panel is the last element of the document, but the learner reads on after the link. So Tab on the
    // last element of the panel, or Shift+Tab on the first, closes the panel and returns the focus to the
    // link.
    const isLeaving = event.shiftKey ? at === this.note || at === stops[0] : at === stops.at(-1);
    if (!isLeaving) return;
    event.preventDefault();
    this.#close();
  };

  /** Closes the panel when the page changes, and repositions it when the window is resized. */
  #onMove = (event: Event) => {
    if (event.type === 'hashchange') this.link = undefined;
    else if (this.link && this.note) beside(this.link, this.note);
  };

  async #open(link: HTMLAnchorElement): Promise<void> {
    this.link = link;
    this.isLate = !this.texts.has('glossary');
    this.state = this.isLate ? 'coming' : 'there';
    await this.updateComplete;
    if (this.note) beside(link, this.note);
    this.note?.focus({preventScroll: true});
    if (this.state === 'coming') await this.#fetch();
  }

  async #fetch(): Promise<void> {
    this.state = 'coming';
    const {link} = this;
    try {
      await this.texts.need('glossary');
      this.state = 'there';
    } catch {
      await failedLoad.explain();
      this.state = 'failed';
    }
    await this.updateComplete;
    if (link && link === this.link && this.note) beside(link, this.note);
  }

  /**
   * Loads the meaning again. Moves the focus to the panel first, because the retry button disappears during
   * the load.
   */
  #onRetry = () => {
    this.note?.focus({preventScroll: true});
    void this.#fetch();
  };

  /**
   * Closes the panel. Returns the focus to the link, unless another element outside the panel has the focus.
   */
  #close = (): void => {
    const {link} = this;
    const {activeElement} = document;
    this.link = undefined;
    if (activeElement === this || activeElement === document.body) link?.focus({preventScroll: true});
  };

  #meaning(meaning: string) {
    const {texts} = this;
    switch (this.state) {
      case 'there':
        return prose(meaning);
      case 'coming':
        return texts.t('part.loading');
      case 'failed':
        return texts.t('glossary.failed');
    }
  }

  protected override screen(): unknown {
    const {texts, link} = this;
    if (!link) return nothing;
    const words = texts.lookup('glossary', `terms.${termOf(link)}.`);
    const term = words('term');
    return html`<div
      class="note"
      role="dialog"
      tabindex="-1"
      aria-labelledby="term"
      aria-describedby=${this.isLate ? nothing : 'meaning'}
    >
      <h2 id="term">${term === '' ? link.textContent : prose(term)}</h2>
      <p id="meaning" aria-live=${this.isLate ? 'polite' : 'off'}>${this.#meaning(words('meaning'))}</p>
      ${this.state === 'coming' ? takingLong(texts) : nothing}
      ${
        this.state === 'failed'
          ? (failedLoad.cause(texts) ??
            html`<p><button @click=${this.#onRetry}>${texts.t('part.retry')}</button></p>`)
          : nothing
      }
      <div class="ways">
        <a href=${address + termOf(link)}>${texts.t('glossary.open')}</a>
        <button @click=${this.#close}>${texts.t('glossary.close')}</button>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'term-note': TermNote;
  }
}
