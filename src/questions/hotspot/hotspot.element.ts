import {html, svg, type TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import type {Response} from '../../score/response.ts';
import {drawingStyles} from '../../ui/drawing.styles.ts';
import {lightPaper} from '../../ui/light-paper.styles.ts';
import {prose} from '../../text/prose.ts';
import {ChoiceElement} from '../choice.element.ts';
import {hotspotStyles} from './hotspot.styles.ts';
import type {Area, Shown} from './schema.ts';

/**
 * A drawing with several places, one of which is right. The learner clicks a place or chooses its radio
 * button below. The drawing shows the chosen place.
 * @event question-answer - The learner chose a place.
 */
@customElement('question-hotspot')
export class QuestionHotspot extends ChoiceElement<Shown> {
  static override styles = [...ChoiceElement.styles, drawingStyles, lightPaper, hotspotStyles];

  protected override readonly control = 'radio';

  protected override how(): string {
    return this.labels.point;
  }

  protected override answerAfter(option: string): Response {
    return [option];
  }

  #onPoint = (event: Event) => {
    const zone = event.currentTarget instanceof SVGElement ? event.currentTarget.dataset['zone'] : undefined;
    if (zone === undefined || this.locked || this.response.includes(zone)) return;
    this.answer([zone]);
  };

  #zone({id, left, top, width, height}: Area): TemplateResult {
    const mark = this.judged?.marks[id];
    const chosen = this.response.includes(id);
    return svg`<rect
      class="zone ${chosen ? 'is-chosen' : ''} ${mark ? `is-${mark}` : ''}"
      data-zone=${id}
      x=${left}
      y=${top}
      width=${width}
      height=${height}
      @click=${this.#onPoint}
    ></rect>`;
  }

  protected override picture(): TemplateResult {
    const {words, labels, shown} = this;
    return html`<div class="drawing">
        ${prose(words('drawing'))}
        <svg class="zones" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          ${shown.areas.map(area => this.#zone(area))}
        </svg>
      </div>
      <details>
        <summary>${labels.describe}</summary>
        <div class="prose">${prose(words('alternative'))}</div>
      </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-hotspot': QuestionHotspot;
  }
}
