import type {SaveView} from '../../session/store.ts';
import type {Texts} from '../../text/texts.ts';
import {saveLineText} from '../save-line-text.ts';

/**
 * Returns the text of the notice above a page while the course records or saves nothing. Returns '' if no notice is
 * needed.
 */
export function noticeText(view: SaveView, texts: Texts, standalone: boolean): string {
  switch (view.kind) {
    case 'not-recorded':
      return texts.t(`mode.${view.mode}`);
    case 'ended':
      return texts.t(view.isOnDevice ? 'save.endedDevice' : 'save.endedText');
    case 'no-lms':
    case 'unsaved':
      return saveLineText(view, texts, standalone).text;
    default:
      return '';
  }
}

/** Returns the status on the page that opens after "Save and leave". */
export function leavingText(view: SaveView, texts: Texts, standalone: boolean): string {
  switch (view.kind) {
    case 'opening':
    case 'elsewhere':
    case 'taken':
    case 'saving':
    case 'saved':
      return texts.t('save.leaving');
    case 'device':
      // An LMS that cuts off part of the work now will do so again at the next launch. So the text does not promise
      // that a new launch helps.
      return view.code === 'not-kept' || view.code === 'too-long'
        ? texts.t('save.leaveNotKept', {code: view.code})
        : texts.t('save.leaveFailed');
    case 'ended':
      return noticeText(view, texts, standalone);
    case 'unsaved':
      return standalone
        ? saveLineText(view, texts, standalone).text
        : texts.t('save.leaveUnsaved', {code: view.code});
    default:
      return saveLineText(view, texts, standalone).text;
  }
}
