import {html, nothing} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {common} from '../ui/common.styles.ts';
import {shortcutStyles} from './course-shortcuts.styles.ts';
import {GuardedElement} from '../ui/guarded-element.ts';
import {ownKeys, shortcutOf, shortcuts, type OwnKeys, type ShortcutAct} from './shortcuts.ts';

/** Selector for fields. A learner types in a field. So single keys do not act while a field has the focus. */
const fields = 'input, textarea, select, [role=application]';

/** Selector for exercises that have their own keys, or that a learner must work through without a break. */
const exercises = 'document-bench, interview-talk, talk-item, booth-counter';

/** Selector for exercises in progress. A single key never leaves such an exercise, wherever the focus is. */
const underWay = 'interview-room, interview-away, talk-item, booth-person';

/** Returns all elements on the page that match the selector, including those in open shadow roots. */
function everywhere(root: ParentNode, selector: string): readonly HTMLElement[] {
  const inside = [...root.querySelectorAll('*')].flatMap(({shadowRoot}) =>
    shadowRoot ? everywhere(shadowRoot, selector) : [],
  );
  return [...root.querySelectorAll<HTMLElement>(selector), ...inside];
}

const isOn = (): boolean => document.documentElement.dataset['shortcuts'] !== 'false';

/** Returns true if the event was already handled, or if its target is a field or an exercise. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented ||
  event
    .composedPath()
    .some(
      part =>
        part instanceof HTMLElement && (part.isContentEditable || part.matches(`${fields}, ${exercises}`)),
    );

/**
 * Lets the learner navigate through the course with single keys, and lists these keys. The learner can switch
 * the keys off (WCAG 2.2, 2.1.4).
 */
@customElement('course-shortcuts')
export class CourseShortcuts extends GuardedElement {
  static override styles = [common, shortcutStyles];

  @state() private isListed = false;
  @query('dialog') private dialog!: HTMLDialogElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
    super.disconnectedCallback();
  }

  #onKey = (event: KeyboardEvent) => {
    const shortcut = isOn() ? shortcutOf(event) : undefined;
    if (!shortcut || isTaken(event)) return;
    if (everywhere(document, 'dialog[open]').length > 0) return;
    if (shortcut.act.kind !== 'list' && everywhere(document, underWay).length > 0) return;
    // Without this call, "/" would open the quick find bar in Firefox.
    event.preventDefault();
    this.#do(shortcut.act);
  };

  #do(act: ShortcutAct): void {
    switch (act.kind) {
      case 'follow':
        everywhere(document, `a[rel~=${act.rel}], button[data-rel=${act.rel}]`)[0]?.click();
        return;
      case 'go':
        if (location.hash === act.to) everywhere(document, 'input[type=search]')[0]?.focus();
        location.hash = act.to;
        return;
      case 'list':
        void this.#list();
    }
  }

  async #list(): Promise<void> {
    this.isListed = true;
    await this.updateComplete;
    this.dialog?.showModal();
  }

  #onClose = () => {
    this.isListed = false;
  };

  /** Closes the list of keys. Otherwise the list would cover the page of settings that the link opens. */
  #onLink = () => this.dialog?.close();

  #keys(keys: readonly string[]) {
    return keys.map(
      (key, at) => html`${at > 0 ? ' ' : nothing}<kbd>${/^[a-z]$/.test(key) ? key.toUpperCase() : key}</kbd>`,
    );
  }

  #lines(lines: OwnKeys['lines']) {
    return html`<dl>
      ${lines.map(
        ({keys, words}) =>
          html`<div>
            <dt>${this.#keys(keys)}</dt>
            <dd>${this.texts.t(words)}</dd>
          </div>`,
      )}
    </dl>`;
  }

  protected override screen(): unknown {
    const {texts} = this;
    if (!this.isListed) return nothing;
    return html`<dialog aria-labelledby="title" @close=${this.#onClose}>
      <form method="dialog">
        <h2 id="title">${texts.t('keys.title')}</h2>
        <button>${texts.t('figure.close')}</button>
      </form>
      ${this.#lines(shortcuts)}
      ${ownKeys.map(
        ({title, lines}) =>
          html`<h3>${texts.t(title)}</h3>
            ${this.#lines(lines)}`,
      )}
      <p class="quiet">
        ${texts.t('keys.rest')} <a href="#/settings" @click=${this.#onLink}>${texts.t('nav.settings')}</a>
      </p>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'course-shortcuts': CourseShortcuts;
  }
}
