import {html, svg, type TemplateResult} from 'lit';
import {customElement} from 'lit/decorators.js';
import {drawingStyles} from '../../ui/drawing.styles.ts';
import {prose} from '../../text/prose.ts';
import {QuestionElement} from '../../ui/question/question.element.ts';
import {choice, choiceQuestionStyles} from '../choice.element.ts';
import {hotspotStyles} from './hotspot.styles.ts';
import type {Area, HotspotShown} from './schema.ts';

/**
 * A question about a drawing with several places, one of which is right. The learner clicks a place, or
 * chooses the radio button of the place below the drawing. The drawing shows which place is chosen.
 * @event question-answer - The learner chose a place.
 */
@customElement('question-hotspot')
export class QuestionHotspot extends QuestionElement<HotspotShown> {
  static override styles = [...choiceQuestionStyles, drawingStyles, hotspotStyles];

  #onChange = (event: Event) => {
    const input = event.currentTarget;
    if (input instanceof HTMLInputElement) this.answer([input.value]);
  };

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

  #picture(): TemplateResult {
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

  protected override render(): TemplateResult {
    return choice(this.onScreen, {
      control: 'radio',
      how: this.labels.point,
      picture: this.#picture(),
      onClick: this.onLockedClick,
      onChange: this.#onChange,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'question-hotspot': QuestionHotspot;
  }
}
