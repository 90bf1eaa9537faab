import {css, html, nothing, type TemplateResult} from 'lit';
import type {ModuleData} from '../../content/course.ts';
import type {Store} from '../../session/store.ts';
import {prose} from '../../text/prose.ts';
import type {Texts} from '../../text/texts.ts';
import {nextStepOf, stepAddress, stepName} from './next-step.ts';

/** Styles for the card of the next step. */
export const nextCardStyles = css`
  .on {
    align-items: center;
    background: var(--paper-raised);
    border: 1px solid var(--rule);
    border-inline-start: 4px solid var(--accent);
    border-radius: var(--radius);
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3) var(--space-4);
    justify-content: space-between;
    margin-block: var(--space-4);
    padding: var(--space-3) min(var(--space-4), 5vw);
  }

  .on .button {
    overflow-wrap: anywhere;
    padding-inline: min(var(--space-4), 5vw);
  }

  .on p {
    flex: 1 1 14rem;
    margin: 0;
  }

  .on .eyebrow {
    display: block;
    margin: 0;
  }

  .on strong {
    display: block;
    font-family: var(--serif);
    font-size: var(--step-1);
    line-height: 1.3;
  }

  @media print {
    .on {
      display: none;
    }
  }
`;

/**
 * Renders the next unfinished step with its primary button, in the words of the start page. Renders nothing if the
 * core path is done. `data` is the module of the last place, from `openPlace`.
 */
export function nextCard(store: Store, texts: Texts, data?: ModuleData): TemplateResult | typeof nothing {
  const step = nextStepOf(store, data);
  if (!step) return nothing;
  return html`<div class="on">
    <p>
      <span class="eyebrow">${texts.t('start.next')}</span>
      <strong>${prose(stepName(step, texts))}</strong>
    </p>
    <a class="button primary" href=${stepAddress(step)}
      >${texts.t(store.record.place === '' ? 'start.begin' : 'start.continue')}</a
    >
  </div>`;
}
