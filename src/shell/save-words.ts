import type {SaveView} from '../session/store.ts';
import type {Texts} from '../text/texts.ts';

/** The save line: its words, and whether they are good news, under way or a warning, which another try may cure. */
export interface SaveWords {
  readonly tone: 'good' | 'busy' | 'warn';
  readonly words: string;
}

/** Says a state of saving in the learner's language, with the time where there is one. */
export function saveWords(view: SaveView, texts: Texts, standalone: boolean): SaveWords {
  switch (view.kind) {
    case 'opening':
      return {tone: 'busy', words: texts.t('save.opening')};
    case 'saving':
      return {tone: 'busy', words: texts.t('save.saving')};
    case 'saved':
      return {
        tone: 'good',
        words: texts.t(standalone ? 'save.kept' : 'save.saved', {
          time: texts.formats.time(new Date(view.at)),
        }),
      };
    case 'device':
      return {tone: 'warn', words: texts.t('save.device')};
    case 'unsaved':
      return {tone: 'warn', words: texts.t('save.unsaved', {code: view.code})};
    case 'reading':
      return {tone: 'busy', words: texts.t('save.reading')};
    case 'no-lms':
      return {tone: 'warn', words: texts.t('save.no-lms')};
    case 'closed':
      return {tone: 'good', words: texts.t('save.closed')};
  }
}
