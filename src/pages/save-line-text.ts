import type {SaveView} from '../session/store.ts';
import type {Texts} from '../text/texts.ts';

/**
 * The text of the save line with its tone. `good`: nothing remains to be saved. `busy`: the state is pending
 * or nothing is recorded. `warn`: saving failed, and the learner may have to act.
 */
export interface SaveLineText {
  readonly tone: 'good' | 'busy' | 'warn';
  readonly text: string;
  /** One word for the state, beside an icon. */
  readonly word: string;
}

const tones = {
  opening: 'busy',
  elsewhere: 'busy',
  taken: 'busy',
  saving: 'busy',
  saved: 'good',
  device: 'warn',
  unsaved: 'warn',
  'not-recorded': 'busy',
  'no-lms': 'warn',
  ended: 'warn',
  closed: 'good',
  'closed-not-recorded': 'busy',
  erased: 'good',
} as const;

const words = {
  opening: 'save.word.opening',
  elsewhere: 'save.word.unsaved',
  taken: 'save.word.unsaved',
  saving: 'save.saving',
  saved: 'save.word.saved',
  device: 'save.word.unsaved',
  unsaved: 'save.word.unsaved',
  'not-recorded': 'save.word.notRecorded',
  'no-lms': 'save.word.unsaved',
  ended: 'save.word.unsaved',
  closed: 'save.word.saved',
  'closed-not-recorded': 'save.word.notRecorded',
  erased: 'save.word.notRecorded',
} as const;

/**
 * Returns the text for a save state, with the time of the state if it has one. `saveViewOf` decides on the state. The
 * texts `save.…` are in `src/shell/texts.yaml`, beside the save line. The page for leaving the course shows the same
 * text.
 */
export function saveLineText(view: SaveView, texts: Texts, standalone: boolean): SaveLineText {
  return {
    tone: tones[view.kind],
    text: saveText(view, texts, standalone),
    word: texts.t(words[view.kind]),
  };
}

function saveText(view: SaveView, texts: Texts, standalone: boolean): string {
  const time = (at: number) => texts.formats.time(new Date(at));
  switch (view.kind) {
    case 'saved':
      return texts.t(standalone ? 'save.kept' : 'save.saved', {time: time(view.at)});
    case 'device':
      return texts.t('save.device', {time: time(view.since)});
    case 'unsaved':
      return texts.t(standalone ? 'save.unsavedAlone' : 'save.unsaved', {code: view.code});
    case 'erased':
      return '';
    default:
      return texts.t(`save.${view.kind}`);
  }
}
