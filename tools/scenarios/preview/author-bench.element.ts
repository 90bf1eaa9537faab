import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {benchStyles} from './author-bench.styles.ts';
import {choicesPanel, linesPanel} from './choices-panel.ts';
import {jumpPanel, type Search} from './jump-panel.ts';
import {mapPanel} from './map-panel.ts';
import {hashOf, wordsOf, type Lost, type Point} from './run.ts';
import type {PasteResult} from './saved.ts';
import {factsPanel, pointsPanel, statePanel, summaryLine} from './state-panel.ts';
import type {BenchEnd, BenchTalk} from './talk.ts';
import {viewOf, type RunView} from './view.ts';
import type {WaysRequest} from './ways-worker.ts';
import type {Ways} from './ways.ts';
import {benchTexts as said} from './bench-texts.ts';

/** The author asks for another point of a run. */
export class BenchEvent extends Event {
  readonly point: Point;

  constructor(point: Point) {
    super('bench-went', {bubbles: true, composed: true});
    this.point = point;
  }
}

/** Shows the whole state of a scenario at one point of one run. */
@customElement('author-bench')
export class AuthorBench extends LitElement {
  static override styles = benchStyles;

  @property({attribute: false}) ids: readonly string[] = [];
  @property({attribute: false}) talk: BenchTalk = {kind: 'faults', faults: []};
  /** The loose ends that the exploration of the scenario has found; undefined until it ends. */
  @property({attribute: false}) looseEnds: readonly BenchEnd[] | undefined;
  @property({attribute: false}) point: Point = {id: '', words: []};
  /** Searches for the shortest walks; this may take long. */
  @property({attribute: false}) findWays: (request: WaysRequest) => Promise<Ways> = () => Promise.resolve({});
  /** Parses pasted text; `open` is the id of the open scenario. */
  @property({attribute: false}) readPasted: (text: string, open: string) => Promise<PasteResult> = () =>
    Promise.resolve({kind: 'fault', message: said.nothing});

  @state() private search: Search = {kind: 'none'};
  @state() private pasted: PasteResult | undefined;
  @state() private copied = '';
  #searchKey = '';

  #go(words: readonly string[], id = this.point.id): void {
    this.dispatchEvent(new BenchEvent({id, words}));
    this.renderRoot.querySelector<HTMLElement>('#open')?.focus();
  }

  readonly #choose = (view: RunView) => (choice: string) => {
    this.#go([...wordsOf(view.run), choice]);
  };

  readonly #find = async ({scenario, run: {variant}}: RunView): Promise<void> => {
    const searchKey = `${scenario.id} ${variant}`;
    this.#searchKey = searchKey;
    this.search = {kind: 'on'};
    const search = await this.findWays({scenario, variant}).then(
      (ways): Search => ({kind: 'done', ways}),
      (error: unknown): Search => ({kind: 'failed', why: `${said.notThere} ${String(error)}`}),
    );
    // Ignore the result if the author has opened another scenario in the meantime.
    if (this.#searchKey === searchKey) this.search = search;
  };

  readonly #onPaste = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const text = this.renderRoot.querySelector('textarea')?.value ?? '';
    const pasted = await this.readPasted(text, this.point.id);
    const [only, ...more] = pasted.kind === 'runs' ? pasted.runs : [];
    this.pasted = pasted;
    if (only && more.length === 0) this.#go(only.words, only.id);
  };

  async #copy(text: string): Promise<void> {
    this.copied = await navigator.clipboard.writeText(text).then(
      () => said.copied,
      () => said.notCopied,
    );
  }

  override willUpdate(): void {
    if (this.talk.kind !== 'talk') return;
    const {scenario} = this.talk;
    const searchKey = `${scenario.id} ${viewOf(this.talk, this.point.words).run.variant}`;
    if (this.#searchKey !== searchKey) this.search = {kind: 'none'};
  }

  override render(): TemplateResult {
    const {talk, point} = this;
    return html`<main>
      <header>
        <h1>${said.title}</h1>
        <p class="quiet">${said.lead}</p>
        <label>
          ${said.talk}
          <select @change=${({target}: Event) => target instanceof HTMLSelectElement && this.#go([], target.value)}>
            ${this.ids.map(id => html`<option value=${id} ?selected=${id === point.id}>${id}</option>`)}
          </select>
        </label>
        ${talk.kind === 'talk' ? this.#variants(talk) : nothing}
      </header>
      ${talk.kind === 'talk' ? this.#bench(viewOf(talk, point.words)) : faultsOf(talk.faults)}
    </main>`;
  }

  #variants(talk: Extract<BenchTalk, {kind: 'talk'}>): TemplateResult | typeof nothing {
    const {scenario, run} = viewOf(talk, this.point.words);
    if (scenario.variants.length === 0) return nothing;
    const change = ({target}: Event) => {
      if (target instanceof HTMLSelectElement)
        this.#go([target.value, ...wordsOf(run).slice(1), ...(run.lost?.rest ?? [])]);
    };
    return html`<label>
      ${said.variant}
      <select @change=${change}>
        ${scenario.variants.map(
          ({id, share}) => html`<option value=${id} ?selected=${id === run.variant}>${`${id} (${share} %)`}</option>`,
        )}
      </select>
    </label>`;
  }

  #bench(view: RunView): TemplateResult {
    const {lost} = view.run;
    const jumps = {
      go: (words: readonly string[]) => this.#go(words),
      search: this.search,
      find: () => void this.#find(view),
    };
    return html`${lost ? lostNote(lost) : nothing} ${summaryLine(view)}
      <div class="columns">
        <div>${choicesPanel(view, this.#choose(view))} ${linesPanel(view)}</div>
        <div>
          ${mapPanel(view, this.looseEnds, jumps.go)} ${statePanel(view)} ${pointsPanel(view)} ${jumpPanel(view, jumps)} ${this.#replay(view)} ${factsPanel(view)}
        </div>
      </div>`;
  }

  #replay({run}: RunView): TemplateResult {
    const {id} = this.point;
    const words = wordsOf(run);
    const {pasted} = this;
    const runs = pasted?.kind === 'runs' && pasted.runs.length > 1 ? pasted.runs : [];
    return html`<section aria-labelledby="replay">
      <h2 id="replay">${said.replay}</h2>
      <label>
        ${said.asWords}
        <input readonly .value=${[id, ...words].join(' ')} />
      </label>
      <div class="buttons">
        <button type="button" @click=${() => void this.#copy([id, ...words].join(' '))}>${said.copyWords}</button>
        <button type="button" @click=${() => void this.#copy(new URL(hashOf({id, words}), location.href).href)}>
          ${said.copyLink}
        </button>
      </div>
      <p role="status">${this.copied}</p>
      <form @submit=${(event: SubmitEvent) => void this.#onPaste(event)}>
        <label>
          ${said.paste}
          <textarea rows="3" spellcheck="false"></textarea>
        </label>
        <button>${said.play}</button>
      </form>
      <p role="status">${pasted?.kind === 'fault' ? pasted.message : nothing}</p>
      <ul class="steps">
        ${runs.map(
          found =>
            html`<li>
              <button type="button" @click=${() => this.#go(found.words, found.id)}>${found.id}</button>
              <span class="quiet">${found.words.length} ${said.choices}</span>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

const faultsOf = (faults: readonly string[]) =>
  html`<section class="lost">
    <p>${said.faults}</p>
    <ul>
      ${faults.map(fault => html`<li><code>${fault}</code></li>`)}
    </ul>
  </section>`;

const lostNote = ({word, number, place, exists, rest}: Lost) =>
  html`<section class="lost" role="alert">
    <h2>${said.lost}</h2>
    <p>
      <strong>${word}</strong> (${said.choiceNumber} ${number}, ${said.at} ${place}) ${exists ? said.isNotOffered : said.isGone}.
      ${said.stillPlayed} ${number - 1}. ${said.notPlayed} <code>${rest.join(' ')}</code>
    </p>
    <p class="quiet">${said.cure}</p>
  </section>`;

declare global {
  interface HTMLElementTagNameMap {
    'author-bench': AuthorBench;
  }
  interface HTMLElementEventMap {
    'bench-went': BenchEvent;
  }
}
