import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {plain} from '../../text/plain.ts';
import {prose} from '../../text/prose.ts';
import type {Texts} from '../../text/texts.ts';
import {keyOf} from './exercise.ts';
import {exercisesIn, groupsOf, type ExerciseGroup, type ListedExercise} from './list-exercises.ts';
import type {Exercise} from './model/protocol.ts';
import type {Say} from './page-facts.ts';

/** The list of the exercises that a trainer can open for the room, one group at a time. */
@customElement('live-exercises')
export class LiveExercises extends LitElement {
  @property({attribute: false}) say!: Say;
  @property({attribute: false}) texts!: Texts;
  /** The exercise that the room sees now. */
  @property({attribute: false}) roomExercise: Exercise | undefined;
  /** Opens an exercise. */
  @property({attribute: false}) open!: (exercise: Exercise) => void;

  @state() private groups: readonly ExerciseGroup[] = [];
  @state() private group = '';
  /** Undefined while the list loads. */
  @state() private listed: readonly ListedExercise[] | undefined;
  @state() private hasFailed = false;

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#list();
  }

  async #list(group = ''): Promise<void> {
    this.listed = undefined;
    this.hasFailed = false;
    try {
      this.groups = await groupsOf(this.texts);
      this.group = group || (this.groups[0]?.id ?? '');
      const listed = await exercisesIn(this.texts, this.group);
      // Ignore the list if the trainer has chosen another group while the list was loading.
      if (group === '' || group === this.group) this.listed = listed;
    } catch {
      this.hasFailed = true;
    }
  }

  #onGroup = (event: Event) => {
    if (event.target instanceof HTMLSelectElement) void this.#list(event.target.value);
  };

  #line({exercise, title, where}: ListedExercise): TemplateResult {
    const isShown = this.roomExercise !== undefined && keyOf(this.roomExercise) === keyOf(exercise);
    return html`<li>
      <span class="title">${prose(title)} <span class="hint">${prose(where)}</span></span>
      ${
        isShown
          ? html`<b>${this.say('shown')}</b>`
          : html`<button
              class="quiet"
              type="button"
              @click=${() => {
                this.open(exercise);
              }}
            >
              ${this.say('show')}
            </button>`
      }
    </li>`;
  }

  protected override render(): TemplateResult {
    const {say, listed} = this;
    if (this.hasFailed) return html`<p class="problem" role="alert">${say('failed')}</p>`;
    return html`<h2>${say('choose')}</h2>
      <div class="field">
        <label for="live-module">${say('module')}</label>
        <select id="live-module" @change=${this.#onGroup}>
          ${this.groups.map(
            ({id, title}) =>
              html`<option value=${id} ?selected=${id === this.group}>${plain(title)}</option>`,
          )}
        </select>
      </div>
      ${
        listed === undefined
          ? html`<p>${say('loading')}</p>`
          : listed.length === 0
            ? nothing
            : html`<ul class="exercises">
                ${listed.map(one => this.#line(one))}
              </ul>`
      }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-exercises': LiveExercises;
  }
}
