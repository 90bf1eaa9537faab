import {html, LitElement, nothing, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {personFigureStyles} from './person-figure.styles.ts';
import {personParts} from './person-parts.element.ts';
import type {DistressBand, FigureLook, RoomDrawing, TrustBand} from '../model/scenario.ts';

const {both, hair, held, hands, behind, place, company, table, chair} = personParts;

/**
 * The drawing of the person across the table, and of the room. The gaze shows trust; posture and hands show distress.
 * The drawing never shows a number or a scale. The room can show other people, and objects on the table. Screen
 * readers skip the drawing, because the text beside it describes the same.
 */
@customElement('person-figure')
export class PersonFigure extends LitElement {
  static override styles = personFigureStyles;

  @property() trust: TrustBand = 'careful';
  @property() distress: DistressBand = 'tense';
  @property({attribute: false}) figure!: FigureLook;
  /** Names of the drawings for the current states of the room. */
  @property({attribute: false}) room: readonly RoomDrawing[] = [];
  /** True if documents are on the table. */
  @property({type: Boolean}) papers = false;
  /** Where the person is. The chair is empty while the person is away. */
  @property() where: 'standing' | 'seated' | 'away' = 'seated';

  #face() {
    return svg`<g class="face">
      <g class="brows">${both(svg`<path class="ink brow" d="M99 84c4-4 9-4 14-2" />`)}</g>
      <g class="eyes-open">
        ${both(svg`<path class="ink" d="M99 94c3-5 11-5 14 0" />`)}
        <g class="pupils"><circle class="pupil" cx="106" cy="94" r="3" /><circle class="pupil" cx="134" cy="94" r="3" /></g>
      </g>
      <g class="eyes-low">${both(svg`<path class="ink" d="M99 94c4 4 10 4 14 0M101 98l-2 2" />`)}</g>
      <path class="ink" d="M121 95c-1 6-4 10-3 13 1 2 3 2 5 1" />
      <path class="ink mouth-soft" d="M112 120c5 3 11 3 16 0" />
      <path class="ink mouth-tight" d="M113 121c5-1 9-1 14 0" />
    </g>`;
  }

  #person() {
    const [back, front] = hair[this.figure.hair];
    return svg`<g class="person">
      <g class="body">
        <g class="head-back">${back}</g>
        <g class="shoulders">
          <path class="coat" d="M42 262c-4-52 6-82 38-94 13-5 22-8 28-16h24c6 8 15 11 28 16 32 12 42 42 38 94v70H42z" />
          <path class="ink" d="M106 154c-2 14 4 24 14 30 10-6 16-16 14-30M120 184v62" />
        </g>
        <g class="head">
          <path class="skin" d="M108 122v28c3 8 21 8 24 0v-28z" />
          ${both(svg`<path class="skin" d="M91 90c-6-4-9 3-7 10 2 6 5 9 9 8" />`)}
          <path class="skin" d="M90 84c0-22 12-33 30-33s30 11 30 33c0 26-10 43-30 51-20-8-30-25-30-51z" />
          ${this.#face()}${front}
        </g>
      </g>
    </g>`;
  }

  #hands() {
    return svg`<g class="person hands">
      <g class="held">${held[this.figure.holds]}</g>
      ${(['calm', 'tense', 'high'] as const).map(band => svg`<g class="hands-${band}">${hands[band]}</g>`)}
    </g>`;
  }

  protected override render(): unknown {
    const {trust, distress, figure, room, papers, where} = this;
    const backdrop = room.map(drawing => place[drawing]).find(drawing => drawing !== undefined);
    return html`<svg
      viewBox="0 0 240 288"
      aria-hidden="true"
      class="${where} trust-${trust} distress-${distress} ${figure.isChild ? 'is-child' : ''}"
    >
      <rect class="wall" width="240" height="288" />
      <path class="line" d="M0 226H240" />
      ${backdrop ?? behind[figure.behind]} ${room.map(drawing => company[drawing] ?? nothing)}
      ${where === 'away' ? chair : this.#person()}
      ${where === 'standing' ? nothing : svg`<path class="table" d="M-4 240H244V292H-4z" />`}
      ${where === 'away' ? nothing : this.#hands()}
      ${where === 'standing' ? nothing : room.map(drawing => table[drawing] ?? nothing)}
      ${where === 'seated' && papers ? table.papers : nothing}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'person-figure': PersonFigure;
  }
}
