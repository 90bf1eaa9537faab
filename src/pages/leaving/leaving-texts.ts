import type {SaveView} from '../../session/store.ts';
import type {Texts} from '../../text/texts.ts';
import {saveLineText} from '../save-line-text.ts';

/** Returns the text of the notice above a page in which nothing is recorded or saved, and '' if there is none. */
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
      // An LMS that does not keep all of the work will not keep it at the next launch either.
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
