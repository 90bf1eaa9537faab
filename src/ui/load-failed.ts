import {html, type TemplateResult} from 'lit';
import type {Texts} from '../text/texts.ts';
import {onTheWay} from './pending-requests.ts';

const onReload = () => {
  location.reload();
};

/** The button that was pressed goes, and comes again when that takes long as well. */
const onAskAgain = ({currentTarget}: Event) => {
  for (const again of onTheWay) again();
  const long = currentTarget instanceof Element ? currentTarget.closest('.long') : null;
  for (const hidden of long?.getAnimations() ?? []) {
    hidden.cancel();
    hidden.play();
  }
  if (long?.previousElementSibling instanceof HTMLElement) long.previousElementSibling.focus();
};

const ways = (texts: Texts, onRetry: (event: Event) => unknown): TemplateResult =>
  html`<p>
    <button class="primary" @click=${onRetry}>${texts.t('part.retry')}</button>
    <button @click=${onReload}>${texts.t('part.reload')}</button>
  </p>`;

/** What stands in place of a page whose files did not arrive; `onRetry` asks for them once more. */
export const loadFailed = (texts: Texts, onRetry: () => Promise<void>): TemplateResult =>
  html`<h1 tabindex="-1">${texts.t('part.failed')}</h1>
    ${failedInWords(texts, onRetry)}`;

/** The same, where a heading stands already. */
export const failedInWords = (texts: Texts, onRetry: () => Promise<void>): TemplateResult =>
  html`<p role="alert">${texts.t('part.failedText')}</p>
    ${ways(texts, onRetry)}`;

/** What stands there while they are on their way; a request that nobody answers ends with no error. */
export const loading = (texts: Texts): TemplateResult =>
  html`<p role="status" tabindex="-1" data-loading>${texts.t('part.loading')}</p>
    ${takingLong(texts)}`;

/** What is said of anything on its way once that takes long: styles of `common` hide it until then. */
export const takingLong = (texts: Texts): TemplateResult =>
  html`<div class="long" role="status">
    <p>${texts.t('part.long')}</p>
    ${ways(texts, onAskAgain)}
  </div>`;
