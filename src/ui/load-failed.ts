import {html, type TemplateResult} from 'lit';
import type {Texts} from '../text/texts.ts';
import type {GuardedElement} from './guarded-element.ts';
import {pendingRequests} from './pending-requests.ts';
import {reloadPage} from './reload-page.ts';

/**
 * Repeats all pending requests. Hides the notice with the pressed button. The notice appears again if the new request
 * also takes long.
 */
const onAskAgain = ({currentTarget}: Event) => {
  for (const again of pendingRequests) again();
  const long = currentTarget instanceof Element ? currentTarget.closest('.long') : null;
  for (const hidden of long?.getAnimations() ?? []) {
    hidden.cancel();
    hidden.play();
  }
  if (long?.previousElementSibling instanceof HTMLElement) long.previousElementSibling.focus();
};

const retryButtons = (texts: Texts, onRetry: (event: Event) => unknown): TemplateResult =>
  html`<p>
    <button class="primary" @click=${onRetry}>${texts.t('part.retry')}</button>
    <button @click=${reloadPage}>${texts.t('part.reload')}</button>
  </p>`;

/** Renders a heading and an error in place of a page whose files failed to load. `onRetry` loads them again. */
export const loadFailed = (host: GuardedElement, onRetry: () => Promise<void>): TemplateResult =>
  html`<h1 tabindex="-1">${host.texts.t('part.failed')}</h1>
    ${failedLoad.notice(host, onRetry)}`;

/**
 * Functions that explain a failed load. `src/shell/course-replaced.ts` loads after the first screen and replaces
 * `explain` and `cause`.
 */
export const failedLoad = {
  /** Looks for the cause of a failed load. Never rejects. */
  explain: (): unknown => undefined,
  /** Renders the cause of a failed load and the remedy. Returns undefined if `explain` has found no cause. */
  cause: (_texts: Texts): TemplateResult | undefined => undefined,
  /**
   * Renders the error without a heading, for a place that already has one. After a retry, the focus moves to the
   * heading of the page, or to the first element of the host with `tabindex="-1"`, because the retry button has
   * disappeared.
   */
  notice: (host: GuardedElement, onRetry: () => Promise<void>): TemplateResult =>
    failedLoad.cause(host.texts) ??
    html`<p role="alert">${host.texts.t('part.failedText')}</p>
      ${retryButtons(host.texts, async () => {
        host.addEventListener('page-heading', ({heading}) => heading.focus(), {once: true});
        await onRetry();
        await host.updateComplete;
        host.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
      })}`,
};

/**
 * Renders the loading message. A request may stay pending without any error, so the message includes a notice
 * for long waits.
 */
export const loading = (texts: Texts): TemplateResult =>
  html`<p role="status" tabindex="-1" data-loading>${texts.t('part.loading')}</p>
    ${takingLong(texts)}`;

/**
 * Renders the notice for a request that takes long. The styles of `common` hide the notice until the request
 * has taken long.
 */
export const takingLong = (texts: Texts): TemplateResult =>
  html`<div class="long" role="status">
    <p>${texts.t('part.long')}</p>
    ${retryButtons(texts, onAskAgain)}
  </div>`;
