import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {longestComment, type ReviewedPlace, type SeenComment} from '../ledger/review.ts';
import type {ReviewAnswer, ReviewWire} from './review-wire.ts';

/** Texts for the HTTP statuses of a refusal. All other statuses get `refused`. */
const refusals: Readonly<Record<number, string>> = {
  0: 'silent',
  401: 'noCookie',
  404: 'gone',
  409: 'full',
  410: 'ended',
  413: 'tooLong',
  422: 'invalid',
  429: 'tooMany',
  507: 'disk',
};

/**
 * Shows the comments on the screen that is open in the course. A reviewer can add a comment, and change or withdraw
 * her own comments. A text stays in its field until the desk has stored it. If the reviewer opens another screen
 * first, the text waits at the screen where it was written. The element has no shadow root, so the styles of the desk
 * apply.
 */
@customElement('comment-panel')
export class CommentPanel extends LitElement {
  @property({attribute: false}) wire!: ReviewWire;
  /** Address of the screen that is open in the course, such as `#/document-fraud/zones`. */
  @property({attribute: false}) address = '';
  /** Texts by name. `{n}` stands for a number, and `{title}` for the title of the screen. */
  @property({attribute: false}) texts: Readonly<Record<string, string>> = {};

  @state() private isOpen = false;
  /** The screen with its comments. Undefined until the desk has answered, and on screens that take no comments. */
  @state() private place: ReviewedPlace | undefined;
  @state() private isLoading = false;
  @state() private name = '';
  /** Texts that are not stored yet, by the address of the screen or the id of the comment. */
  @state() private drafts: ReadonlyMap<string, string> = new Map();
  /** Id of the comment that the reviewer changes; '' for a new comment. */
  @state() private editing = '';
  /** Id of the comment whose deletion the reviewer must confirm; '' for none. */
  @state() private asking = '';
  @state() private isSending = false;
  /**
   * Name of the text of the last error; '' if there is none. `note` is the name of the text of the last confirmation.
   */
  @state() private problem = '';
  @state() private note = '';

  @query('textarea') private field!: HTMLTextAreaElement | null;
  @query('.toggle') private toggle!: HTMLButtonElement | null;

  /** True if the panel has a typed text that is not stored yet. */
  get hasDraft(): boolean {
    return [...this.drafts.values()].some(text => text.trim() !== '');
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('address')) void this.#visit(this.address);
  }

  async #visit(address: string): Promise<void> {
    this.place = undefined;
    this.editing = this.asking = this.problem = this.note = '';
    this.isLoading = address !== '';
    if (!this.isLoading) return;
    const answer = await this.wire.list(address);
    if (address !== this.address) return;
    this.isLoading = false;
    this.#take(answer, '');
  }

  /** Shows the desk's answer. Returns true if the desk has done what the reviewer wanted. */
  #take(answer: ReviewAnswer, note: string): boolean {
    if (!answer.place) {
      // The desk answers 404 for a screen that takes no comments. This is no error if the panel only loads the
      // comments.
      this.problem = note === '' && answer.status === 404 ? '' : (refusals[answer.status] ?? 'refused');
      this.note = '';
      return false;
    }
    this.place = answer.place;
    this.name ||= answer.place.comments.find(({isMine}) => isMine)?.name ?? '';
    this.note = note;
    this.problem = '';
    return true;
  }

  get #draftKey(): string {
    return this.editing || this.address;
  }

  #keep(key: string, text: string): void {
    this.drafts = new Map([...this.drafts, [key, text]]);
  }

  #say(name: string, n: string | number = ''): string {
    return (this.texts[name] ?? '')
      .replace('{title}', () => this.place?.title ?? '')
      .replace('{n}', String(n));
  }

  async #onSubmit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.isSending) return;
    const {address, editing, name} = this;
    const key = this.#draftKey;
    const text = (this.drafts.get(key) ?? '').trim();
    this.note = '';
    this.problem =
      text === ''
        ? 'noText'
        : text.length > longestComment
          ? 'tooLong'
          : /\p{L}/u.test(name) && name.length <= 60
            ? ''
            : 'noName';
    if (this.problem !== '') {
      (this.problem === 'noName' ? this.querySelector('input') : this.field)?.focus();
      return;
    }
    this.isSending = true;
    const answer = await (editing === ''
      ? this.wire.add(address, {name, text})
      : this.wire.edit(address, editing, {name, text}));
    this.isSending = false;
    if (answer.place) this.#keep(key, '');
    if (address !== this.address) return;
    if (this.#take(answer, editing === '' ? 'sent' : 'saved')) this.editing = '';
  }

  async #onWithdraw(id: string): Promise<void> {
    const {address} = this;
    const answer = await this.wire.withdraw(address, id);
    if (address !== this.address) return;
    this.asking = '';
    if (this.#take(answer, 'withdrawn')) this.#focusField();
  }

  #onToggle = () => {
    this.isOpen = !this.isOpen;
    if (this.isOpen) this.#focusField();
    else void this.updateComplete.then(() => this.toggle?.focus());
  };

  #onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && this.isOpen) this.#onToggle();
  };

  #edit({id, name, text}: SeenComment): void {
    this.editing = id;
    this.name = name;
    this.problem = this.note = '';
    if (!this.drafts.has(id)) this.#keep(id, text);
    this.#focusField();
  }

  #stopEditing = () => {
    this.#keep(this.editing, '');
    this.editing = this.problem = '';
    this.#focusField();
  };

  #focusField(): void {
    void this.updateComplete.then(() => this.field?.focus());
  }

  protected override render(): unknown {
    if (!this.place)
      return html`<p class="nowhere">
        ${this.isLoading ? nothing : this.#say(this.problem === '' ? 'nowhere' : this.problem)}
      </p>`;
    return html`<button
        class="toggle quiet"
        type="button"
        aria-expanded=${this.isOpen ? 'true' : 'false'}
        @click=${this.#onToggle}
      >
        ${this.isOpen ? this.#say('close') : this.#say('open', this.place.comments.length)}
      </button>
      ${this.isOpen ? this.#panel(this.place) : nothing}`;
  }

  #panel({title, comments}: ReviewedPlace): TemplateResult {
    return html`<div class="panel" @keydown=${this.#onKey}>
      <h2>${title}</h2>
      ${
        comments.length === 0
          ? html`<p>${this.#say('none')}</p>`
          : html`<ul class="comments">
              ${comments.map(comment => this.#comment(comment))}
            </ul>`
      }
      <p class="note" role="status" ?hidden=${this.note === ''}>${this.#say(this.note)}</p>
      ${this.#form()}
    </div>`;
  }

  #comment(comment: SeenComment): TemplateResult {
    const {name, text, when, isEdited, isDone, isMine} = comment;
    const marks = [isMine && 'yours', isEdited && 'edited', isDone && 'done'].flatMap(mark =>
      mark === false ? [] : this.#say(mark),
    );
    return html`<li>
      <p class="by"><strong>${name}</strong> ${when}${marks.map(mark => ` – ${mark}`)}</p>
      <p class="said">${text}</p>
      ${isMine ? this.#ownActions(comment) : nothing}
    </li>`;
  }

  #ownActions(comment: SeenComment): TemplateResult {
    const action = (name: string, act: () => void) =>
      html`<button class="quiet" type="button" @click=${act}>${this.#say(name)}</button>`;
    return html`<p class="actions">
      ${
        this.asking === comment.id
          ? html`${action('sure', () => void this.#onWithdraw(comment.id))}
            ${action('keep', () => {
              this.asking = '';
            })}`
          : html`${action('edit', () => {
              this.#edit(comment);
            })}
            ${action('withdraw', () => {
              this.asking = comment.id;
            })}`
      }
    </p>`;
  }

  #form(): TemplateResult {
    const text = this.drafts.get(this.#draftKey) ?? '';
    return html`<form @submit=${this.#onSubmit} novalidate>
      <p class="problem" role="alert" id="review-problem" ?hidden=${this.problem === ''}>
        ${this.#say(this.problem)}
      </p>
      <div class="field">
        <label for="review-name">${this.#say('name')}</label>
        <input
          id="review-name"
          type="text"
          autocomplete="name"
          .value=${this.name}
          aria-invalid=${this.problem === 'noName' ? 'true' : 'false'}
          aria-describedby="review-problem"
          @input=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) this.name = event.target.value;
          }}
        />
      </div>
      <div class="field">
        <label for="review-text">${this.#say(this.editing === '' ? 'text' : 'change')}</label>
        <textarea
          id="review-text"
          rows="5"
          .value=${text}
          aria-invalid=${['noText', 'tooLong'].includes(this.problem) ? 'true' : 'false'}
          aria-describedby="review-length review-problem"
          @input=${(event: Event) => {
            if (event.target instanceof HTMLTextAreaElement) this.#keep(this.#draftKey, event.target.value);
          }}
        ></textarea>
        <p class="hint" id="review-length">${this.#say('length', text.trim().length)}</p>
      </div>
      <button type="submit" aria-disabled=${this.isSending ? 'true' : 'false'}>
        ${this.#say(this.isSending ? 'sending' : this.editing === '' ? 'send' : 'save')}
      </button>
      ${
        this.editing === ''
          ? nothing
          : html`<button class="quiet" type="button" @click=${this.#stopEditing}>
              ${this.#say('cancel')}
            </button>`
      }
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'comment-panel': CommentPanel;
  }
}
