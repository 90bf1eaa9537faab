import {html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {JobAid, JobAidBlock} from '../../content/job-aids.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import {cssValues} from '../../ui/css-values.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import {typeFor} from './job-aid-type.ts';
import {jobAidSheet, jobAidStyles} from './job-aid.styles.ts';
import {proseStyles} from '../../ui/prose.styles.ts';
import {PrintA4} from '../../ui/print-a4.ts';

/** The page of a job aid: one A4 sheet that an officer prints and puts on a desk or a wall. */
@customElement('job-aid-page')
export class JobAidPage extends GuardedElement {
  static override styles = [common, proseStyles, jobAidStyles];

  @property({attribute: false}) aid!: JobAid;
  /** Version of the course, shown at the foot of the sheet. */
  @property() version = '';

  readonly #paper = new PrintA4(this, jobAidSheet);

  get #words() {
    return this.texts.lookup('job-aids', `aids.${this.aid.id}.`);
  }

  /** The largest font size, in points, at which the whole text fits on one page. */
  get #type(): string {
    const words = this.#words;
    const texts = this.aid.blocks.map(({id}) => words(`blocks.${id}.text`));
    return `${typeFor(texts)}pt`;
  }

  #block({id, isHalf}: JobAidBlock) {
    const words = this.#words;
    return html`<section class=${isHalf ? 'half' : ''}>
      <h2>${prose(words(`blocks.${id}.title`))}</h2>
      <div class="prose">${prose(words(`blocks.${id}.text`))}</div>
    </section>`;
  }

  #foot() {
    const {texts, aid} = this;
    const words = this.#words;
    return html`<footer>
      <p class="sources">
        ${texts.t('aids.sources')}:
        ${aid.sources.map((id, i) => html`${i > 0 ? ' · ' : nothing}${prose(words(`sources.${id}.text`))}`)}
      </p>
      <p class="foot">
        <strong>${texts.t('aids.motto')}</strong>
        <span>${texts.t('course.title')} · ${texts.t('about.version', {version: this.version})}</span>
        ${texts.review === 'draft' ? html`<span class="draft">${texts.t('review.draft')}</span>` : nothing}
      </p>
    </footer>`;
  }

  protected override screen(): unknown {
    const {texts, aid} = this;
    const words = this.#words;
    return html`<p class="back"><a href="#/job-aids">${texts.t('aids.all')}</a></p>
      <article ${cssValues({'--type': this.#type})}>
        <h1 tabindex="-1">${prose(words('title'))}</h1>
        <p class="lead">${prose(words('lead'))}</p>
        <p class="print">
          <button class="primary" @click=${this.#paper.print}>${texts.t('aids.print')}</button>
        </p>
        <div class="blocks">${aid.blocks.map(block => this.#block(block))}</div>
        ${this.#foot()}
      </article>`;
  }
}
