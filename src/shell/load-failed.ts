import {html, type TemplateResult} from 'lit';
import type {Texts} from '../text/texts.ts';

const onReload = () => {
  location.reload();
};

/** What stands in place of a page whose files did not arrive; `onRetry` asks for them once more. */
export const loadFailed = (texts: Texts, onRetry: () => Promise<void>): TemplateResult =>
  html`<h1 tabindex="-1">${texts.t('part.failed')}</h1>
    ${failedInWords(texts, onRetry)}`;

/** The same, where a heading stands already. */
export const failedInWords = (texts: Texts, onRetry: () => Promise<void>): TemplateResult =>
  html`<p role="alert">${texts.t('part.failedText')}</p>
    <p>
      <button class="primary" @click=${onRetry}>${texts.t('part.retry')}</button>
      <button @click=${onReload}>${texts.t('part.reload')}</button>
    </p>`;

/** What stands there while they are on their way. */
export const loading = (texts: Texts): TemplateResult =>
  html`<p role="status" data-loading>${texts.t('part.loading')}</p>`;
