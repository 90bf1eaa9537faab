import {html, type Html} from './html.ts';
import {page, type Frame} from './layout.ts';

interface FaultOptions extends Frame {
  readonly status: number;
  /** What happened and what to do, one or two sentences. */
  readonly text: string;
}

/** A page for what cannot be answered. The number is for whoever is asked for help. */
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
      <p><a href="/">${t('desk.fault.home')}</a></p>
    </div>`,
  });
}
