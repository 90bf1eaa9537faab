import {html, nothing} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {common} from '../ui/common.styles.ts';
import {shortcutStyles} from './course-shortcuts.styles.ts';
import {GuardedElement} from '../ui/guarded-element.ts';
import {ownKeys, shortcutOf, shortcuts, type OwnKeys, type ShortcutAct} from './shortcuts.ts';

/** Where letters are typed or choose; a button that is ticked or chosen takes none. */
const fields =
  'input:not([type=radio], [type=checkbox], [type=button], [type=submit]), textarea, select, [role=application]';

/** What has keys of its own, or is worked through without a break. */
const exercises = 'document-bench, interview-talk, talk-item, booth-counter';

/** What is not left by a single key while it is under way, wherever on the page that is pressed. */
const underWay = 'interview-room, interview-away, talk-item, booth-person';

/** Everything on the page that matches, through open shadow roots. */
function everywhere(root: ParentNode, selector: string): readonly HTMLElement[] {
  const inside = [...root.querySelectorAll('*')].flatMap(({shadowRoot}) =>
    shadowRoot ? everywhere(shadowRoot, selector) : [],
  );
  return [...root.querySelectorAll<HTMLElement>(selector), ...inside];
}

const isOn = (): boolean => document.documentElement.dataset['shortcuts'] !== 'false';

/** Whether the key was pressed where it belongs to something else. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented ||
  event
    .composedPath()
    .some(
      part =>
        part instanceof HTMLElement && (part.isContentEditable || part.matches(`${fields}, ${exercises}`)),
    );

/** Lets single keys lead through the course, and lists them. They can be switched off (WCAG 2.2, 2.1.4). */
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
    // Firefox would begin to look for words on the page at "/".
    event.preventDefault();
    this.#do(shortcut.act);
  };

  #do(act: ShortcutAct): void {
    switch (act.kind) {
      case 'follow':
        everywhere(document, `a[rel~=${act.rel}]`)[0]?.click();
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

  /** The link to the settings leads to another page, over which the list is not to stay. */
  #onLink = () => {
    this.dialog?.close();
  };

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
