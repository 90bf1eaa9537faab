import {html, type TemplateResult} from 'lit';
import type {Store} from '../../session/store.ts';
import type {Texts} from '../../text/texts.ts';
import './erase-work.element.ts';
import './journal-question.element.ts';
import './left-page.element.ts';
import './loss-notice.element.ts';
import './mode-notice.element.ts';
import './other-window.element.ts';
import type {ErasableStorage} from '../../device/practice-key.ts';

/** The context that the screens of leaving need from the course. */
export interface ExitContext {
  readonly texts: Texts;
  readonly store: Store;
  /** Standard of the package. In a stand-alone one the device stores the work and there is no LMS. */
  readonly standard: string;
  /** Storage of the practice data; undefined if the browser provides none. */
  readonly storage: ErasableStorage | undefined;
}

/**
 * The screens of leaving. The first screen does not need them. One chunk contains them all, so that they are
 * still available when the connection is lost.
 */
export type ExitScreen = 'left' | 'elsewhere' | 'erase' | 'journal' | 'loss' | 'mode';

/** Renders one of the screens of leaving. */
export function exitScreen(
  screen: ExitScreen,
  {texts, store, standard, storage: practice}: ExitContext,
): TemplateResult {
  const standalone = standard === 'standalone';
  switch (screen) {
    case 'left':
      return html`<left-page
        .texts=${texts}
        .store=${store}
        .standalone=${standalone}
        .practice=${practice}
      ></left-page>`;
    case 'elsewhere':
      return html`<other-window .texts=${texts} .store=${store}></other-window>`;
    case 'journal':
      return html`<journal-question .texts=${texts} .store=${store}></journal-question>`;
    case 'loss':
      return html`<loss-notice .texts=${texts} .store=${store}></loss-notice>`;
    case 'mode':
      return html`<mode-notice .texts=${texts} .store=${store}></mode-notice>`;
    case 'erase':
      return html`<erase-work
        .texts=${texts}
        .store=${store}
        .standalone=${standalone}
        .practice=${practice}
      ></erase-work>`;
  }
}
