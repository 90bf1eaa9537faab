import {css, html, nothing, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Mode} from '../view/bench-machine.ts';
import {BenchPart} from '../view/part.element.ts';
import {benchStyles} from '../view/bench.styles.ts';

/**
 * The buttons of the tools. A press on a button starts the action `act`. While the bench is in the mode `mode`, the
 * button looks pressed.
 */
const buttons = [
  {
    act: 'person',
    mode: 'person',
    icon: svg`<circle cx="12" cy="8" r="4"></circle><path d="M4 21c0-9 16-9 16 0"></path>`,
  },
  {
    act: 'read',
    mode: 'reading',
    icon: svg`<path d="M3 8V4h4m10 0h4v4m0 8v4h-4M7 20H3v-4m3-6h12M6 14h12"></path>`,
  },
  {act: 'rules', mode: 'rules', icon: svg`<path d="M5 3h14v18H5zM8.500 8h7m-7 4h7m-7 4h4"></path>`},
  {
    act: 'compare',
    mode: 'comparing',
    icon: svg`<path d="M3 5h8v14H3zm10 0h8v14h-8zM5.500 9h3m7 0h3"></path>`,
  },
  {
    act: 'leaf',
    mode: 'leafing',
    icon: svg`<path d="M12 6C9 4 6 4 3 5v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1zm0 0v14"></path>`,
  },
  {act: 'tell', mode: 'telling', icon: svg`<path d="M4 5h16v11h-9l-5 4v-4H4zM8 9h8m-8 3h5"></path>`},
] as const;

/** The modes that one of the buttons opens. */
export const toolModes: readonly Mode[] = buttons.map(({mode}) => mode);

/**
 * The buttons with which the learner takes a tool or puts it down.
 * @event bench-act - The learner takes or puts down a tool.
 */
@customElement('bench-tools')
export class BenchTools extends BenchPart {
  static override styles = [
    benchStyles,
    css`
      /*
       * Makes this element the containing block of its visually hidden text. Otherwise this text would make the page
       * longer.
       */
      :host {
        position: relative;
      }

      div {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
      }

      button {
        background: none;
        border-color: transparent;
        flex-direction: column;
        font-size: 0.75rem;
        font-weight: 400;
        gap: 0.125rem;
        hyphens: auto;
        line-height: 1.2;
        min-block-size: 3.25rem;
        padding: var(--space-1) 0;
      }

      .icon {
        --icon: 1.375rem;
      }

      @media (max-width: 34rem) {
        div {
          display: flex;
          flex-wrap: wrap;
        }

        button {
          flex: auto;
          font-size: 0.6875rem;
        }
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property() mode: Mode = 'looking';
  @property({type: Boolean}) hasReference = false;
  @property({type: Boolean}) hasSheet = false;

  /** Moves the focus to the button of the mode that the learner has just left. */
  focusOn(mode: Mode): void {
    this.renderRoot.querySelector<HTMLElement>(`button[data-mode="${mode}"]`)?.focus({preventScroll: true});
  }

  #onTool({act, mode}: Pick<(typeof buttons)[number], 'act' | 'mode'>): void {
    if (act === 'compare' && !this.hasReference) return;
    this.act({type: mode === this.mode ? 'leave' : act});
  }

  #button({act, mode, icon}: (typeof buttons)[number]): unknown {
    const {say} = this;
    const isMissing = act === 'compare' && !this.hasReference;
    return html`<button
      data-mode=${mode}
      aria-pressed=${mode === this.mode ? 'true' : 'false'}
      aria-disabled=${isMissing ? 'true' : 'false'}
      aria-describedby=${isMissing ? 'missing' : nothing}
      @click=${() => this.#onTool({act, mode})}
    >
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${icon}</svg>
      ${say(`bench.tool.${act}`)}
    </button>`;
  }

  protected override render(): unknown {
    const {say, hasReference, hasSheet} = this;
    return html`<div role="group" aria-label=${say('bench.tools')}>
        ${buttons.filter(({act}) => act !== 'rules' || hasSheet).map(button => this.#button(button))}
      </div>
      ${hasReference ? nothing : html`<p class="visually-hidden" id="missing">${say('bench.noReference')}</p>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-tools': BenchTools;
  }
}
