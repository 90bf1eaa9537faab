import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from './common.styles.ts';
import {GuardedElement} from './guarded-element.ts';
import {practiceStyles} from './practice.styles.ts';
import {drills, sizes, type DrillName} from './talk-practice.ts';

/** Exercises in talking with a person at the border, as often as a learner likes. Nothing is recorded. */
@customElement('talk-page')
export class TalkPage extends GuardedElement {
  static override styles = [common, practiceStyles];

  /** Several learners use this device, so that practice ends with the window. */
  @property({type: Boolean}) forWindow = false;

  #way(drill: DrillName) {
    const {texts} = this;
    return html`<section class="way">
      <h2>${texts.t(`talk.drill.${drill}`)}</h2>
      <p>${texts.t(`talk.drillText.${drill}`)} ${texts.t('talk.minutes', {count: sizes[drill].minutes})}</p>
    </section>`;
  }

  protected override screen(): unknown {
    const {texts} = this;
    return html`<h1 tabindex="-1">${texts.t('talk.title')}</h1>
      <p class="unscored">${texts.t(this.forWindow ? 'talk.unscoredWindow' : 'talk.unscored')}</p>
      <p class="lead">${texts.t('talk.lead')}</p>
      ${drills.map(drill => this.#way(drill))}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'talk-page': TalkPage;
  }
}
