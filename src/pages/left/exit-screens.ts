import {html, type TemplateResult} from 'lit';
import type {Store} from '../../session/store.ts';
import type {Texts} from '../../text/texts.ts';
import './erase-work.element.ts';
import './journal-question.element.ts';
import './left-page.element.ts';
import './loss-notice.element.ts';
import './other-window.element.ts';
import type {ErasableStorage} from '../../device/practice-key.ts';

/** What the screens of leaving need of the course around them. */
export interface LeavingContext {
  readonly texts: Texts;
  readonly store: Store;
  /** The device keeps the work, and no LMS does. */
  readonly standalone: boolean;
  /** Where practice is kept; undefined where the browser gives no storage. */
  readonly practice?: ErasableStorage | undefined;
}

/** Screens that nobody needs at first; they are one file, so that they are there when the connection is not. */
export type LeavingScreen = 'left' | 'elsewhere' | 'erase' | 'journal' | 'loss';

/** Draws one of them. */
export function leavingScreen(
  screen: LeavingScreen,
  {texts, store, standalone, practice}: LeavingContext,
): TemplateResult {
  switch (screen) {
    case 'left':
      return html`<left-page
        .texts=${texts}
        .store=${store}
        .course=${store.course}
        .standalone=${standalone}
        .practice=${practice}
      ></left-page>`;
    case 'elsewhere':
      return html`<other-window .texts=${texts} .store=${store}></other-window>`;
    case 'journal':
      return html`<journal-question .texts=${texts} .store=${store}></journal-question>`;
    case 'loss':
      return html`<loss-notice .texts=${texts} .store=${store}></loss-notice>`;
    case 'erase':
      return html`<erase-work
        .texts=${texts}
        .store=${store}
        .standalone=${standalone}
        .practice=${practice}
      ></erase-work>`;
  }
}
