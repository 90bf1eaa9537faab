import {css, html, nothing, type TemplateResult} from 'lit';
import type {Store} from '../../session/store.ts';
import {prose} from '../../text/prose.ts';
import type {Texts} from '../../text/texts.ts';
import {nextStepOf, stepAddress} from './next-step.ts';

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
    padding: var(--space-3) var(--space-4);
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
 * Renders the next unfinished step with its primary button, or nothing if the core path is done. `here` is the name of
 * the place where the learner was last, as HTML; without it, the card has the title of the part.
 */
export function nextCard(store: Store, texts: Texts, here = ''): TemplateResult | typeof nothing {
  const {place} = store.record;
  const step = nextStepOf(store);
  if (!step) return nothing;
  const address = stepAddress(step);
  const isHere = address === `#/${place}`;
  return html`<div class="on">
    <p>
      <span class="eyebrow">${texts.t(isHere ? 'menu.continue' : 'menu.next')}</span>
      <strong>${prose((isHere && here) || texts.title(`${step.module}.${step.part.id}.title`))}</strong>
    </p>
    <a class="button primary" href=${address}>${texts.t(place === '' ? 'menu.begin' : 'menu.go')}</a>
  </div>`;
}
