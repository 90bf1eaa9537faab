import {css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Mode} from '../view/bench-machine.ts';
import {BenchPart} from '../view/part.element.ts';
import {benchStyles} from '../view/bench.styles.ts';

/**
 * The buttons of the tools. `act` is the action that a button starts. In the mode `mode`, the button looks
 * pressed.
 */
const buttons = [
  {act: 'mark', mode: 'marking'},
  {act: 'compare', mode: 'comparing'},
  {act: 'read', mode: 'reading'},
  {act: 'rules', mode: 'rules'},
  {act: 'person', mode: 'person'},
] as const;

/**
 * The buttons with which the learner takes a tool or puts it down.
 * @event bench-act - The learner takes or puts down a tool.
 */
@customElement('bench-tools')
export class BenchTools extends BenchPart {
  static override styles = [
    benchStyles,
    css`
      div {
        display: grid;
        gap: var(--space-2);
        grid-template-columns: repeat(auto-fit, minmax(min(6.5rem, 45%), 1fr));
        margin-block: var(--space-2);
      }

      button {
        padding-inline: var(--space-2);
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

  #onTool({act, mode}: (typeof buttons)[number]): void {
    if (act === 'compare' && !this.hasReference) return;
    this.act({type: mode === this.mode ? 'leave' : act});
  }

  protected override render(): unknown {
    const {say, hasReference, hasSheet, locked, mode} = this;
    return html`<div role="group" aria-label=${say('bench.tools')}>
        ${buttons
          .filter(({act}) => !(locked && act === 'mark') && (act !== 'rules' || hasSheet))
          .map(
            button =>
              html`<button
                data-mode=${button.mode}
                aria-pressed=${button.mode === mode ? 'true' : 'false'}
                aria-disabled=${button.act === 'compare' && !hasReference ? 'true' : 'false'}
                @click=${() => this.#onTool(button)}
              >
                ${say(`bench.tool.${button.act}`)}
              </button>`,
          )}
      </div>
      ${hasReference ? nothing : html`<p class="hint">${say('bench.noReference')}</p>`}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-tools': BenchTools;
  }
}
