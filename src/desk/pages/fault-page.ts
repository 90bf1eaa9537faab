import {html, type Html} from '../../text/html.ts';
import {page, type PageFrame} from './layout.ts';

interface FaultOptions extends PageFrame {
  readonly status: number;
  /** Explains the fault and the cure in one or two sentences. */
  readonly text: string;
}

/**
 * Renders the page for a failed request. It shows the status number, which is useful to a person who helps
 * the learner.
 */
export function faultPage(options: FaultOptions): Html {
  const {
    words: {t},
    text,
    status,
  } = options;
  return page({
    ...options,
    shape: 'card',
    title: t('desk.fault.title'),
    body: html`<div class="card">
      <h1 class="plain">${t('desk.fault.title')}</h1>
      <p>${text}</p>
      <p class="small">${t('desk.fault.number', {number: status})}</p>
      <p><a class="button" href="/">${t('desk.fault.home')}</a></p>
    </div>`,
  });
}
