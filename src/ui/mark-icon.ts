import {html, svg, type TemplateResult} from 'lit';
import type {Mark} from '../content/question-type.ts';

/** Renders the icon of a mark. The host needs `iconStyles`, or styles of its own. */
export const markIcon = (mark: Mark): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <circle cx="8" cy="8" r="7"></circle>
    ${shapes[mark]}
  </svg>`;

/**
 * Icons of the marks: a tick, a cross and a plus. Their shapes differ, so that colour is not the only
 * difference.
 */
const shapes: Readonly<Record<Mark, unknown>> = {
  right: svg`<path d="M4.5 8.3 7 10.8l4.6-5.3"></path>`,
  wrong: svg`<path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2"></path>`,
  missed: svg`<path d="M8 4.6v6.8M4.6 8h6.8"></path>`,
};
