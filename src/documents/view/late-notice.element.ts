import {css, html, nothing} from 'lit';
import {reloadPage} from '../../ui/reload-page.ts';
import type {BenchTexts} from './bench-texts.ts';

/**
 * Renders a notice while requested code is loading, and another notice after the code failed to load. The
 * retry button of the second notice calls `onRetry`, which requests the code again.
 */
export const lateNotice = (
  state: 'here' | 'coming' | 'failed',
  say: BenchTexts,
  onRetry: () => void,
): unknown =>
  html`<div class="late is-${state}" role="status">
    ${
      state === 'coming'
        ? html`<p>${say('part.loading')}</p>
            <p>${say('part.long')} <button @click=${reloadPage}>${say('part.reload')}</button></p>`
        : nothing
    }
    ${
      state === 'failed'
        ? html`<p>${say('part.failedText')}</p>
            <button class="primary" @click=${onRetry}>${say('part.retry')}</button>
            <button @click=${reloadPage}>${say('part.reload')}</button>`
        : nothing
    }
  </div>`;

/**
 * Styles of the notice about code that is loading or failed to load. The loading notice lies over the previous
 * drawing, so that the layout does not move. It appears after 0.4 seconds. A second notice appears after 20 seconds,
 * because a request may never get a response.
 */
export const lateStyles = css`
  .late.is-coming {
    block-size: 0;
    position: relative;
    z-index: 1;
  }

  .late.is-coming p {
    animation: late 0s 0.4s both;
    background: var(--paper-raised);
    border-radius: var(--radius);
    inset-block-start: var(--space-1);
    inset-inline-start: var(--space-1);
    margin: 0;
    padding: var(--space-1) var(--space-2);
    position: absolute;
  }

  .late.is-coming p + p {
    animation-delay: 20s;
    padding: var(--space-3);
  }

  .late.is-failed {
    background: var(--paper-sunk);
    padding: var(--space-3);
  }

  @keyframes late {
    from {
      visibility: hidden;
    }
  }
`;
