import {html, type TemplateResult} from 'lit';
import type {PageContext} from '../page-context.ts';
import './erase-work.element.ts';
import './journal-question.element.ts';
import './leaving-page.element.ts';
import './loss-notice.element.ts';
import './mode-notice.element.ts';
import './other-window.element.ts';

/**
 * The screens for leaving the course, and for problems with the saved work. The first screen of the course does not
 * need them. All of them are in one prefetched chunk, so that they open even without a connection.
 */
export type LeavingScreen = 'left' | 'elsewhere' | 'erase' | 'journal' | 'loss' | 'mode';

/**
 * Renders one of the screens of `LeavingScreen`. In a stand-alone package the device stores the work, because
 * there is no LMS.
 */
export function leavingScreen(
  screen: LeavingScreen,
  {texts, store, standard, storage: practice}: Pick<PageContext, 'texts' | 'store' | 'standard' | 'storage'>,
): TemplateResult {
  const standalone = standard === 'standalone';
  switch (screen) {
    case 'left':
      return html`<leaving-page
        .texts=${texts}
        .store=${store}
        .standalone=${standalone}
        .practice=${practice}
      ></leaving-page>`;
    case 'elsewhere':
      return html`<other-window .texts=${texts} .store=${store} .standalone=${standalone}></other-window>`;
    case 'journal':
      return html`<journal-question .texts=${texts} .store=${store}></journal-question>`;
    case 'loss':
      return html`<loss-notice .texts=${texts} .store=${store}></loss-notice>`;
    case 'mode':
      return html`<mode-notice .texts=${texts} .store=${store} .standalone=${standalone}></mode-notice>`;
    case 'erase':
      return html`<erase-work
        .texts=${texts}
        .store=${store}
        .standalone=${standalone}
        .practice=${practice}
      ></erase-work>`;
  }
}
