import {leavingText, noticeText} from '../../src/pages/leaving/leaving-texts.ts';
import {saveLineText} from '../../src/pages/save-line-text.ts';
import type {SaveView} from '../../src/session/store.ts';
import {createTexts} from '../../src/text/texts.ts';

/**
 * What a text promises about the work at the moment when the text is shown. `saved`: every device finds the work at
 * the next launch. Without an LMS, only this device does. `kept`: this device finds the work at the next launch.
 * `sent`: the next launch on this device sends the work to the LMS.
 */
export type Promised = 'saved' | 'kept' | 'sent';

/** What each text about saved work promises to learners, by the key of the text. */
export const promises: Readonly<Record<string, readonly Promised[]>> = {
  'save.saved': ['saved'],
  'save.kept': ['saved'],
  'save.closed': ['saved'],
  'save.device': ['kept'],
  'save.leaveFailed': ['kept', 'sent'],
  'save.leaveNotKept': ['kept'],
  'save.endedDevice': ['kept', 'sent'],
  'save.opening': [],
  'save.saving': [],
  'save.leaving': [],
  'save.unsaved': [],
  'save.unsavedAlone': [],
  'save.leaveUnsaved': [],
  'save.ended': [],
  'save.endedText': [],
  'save.no-lms': [],
  'save.elsewhere': [],
  'save.taken': [],
  'save.not-recorded': [],
  'save.closed-not-recorded': [],
  'mode.review': [],
  'mode.browse': [],
  'mode.no-credit': [],
};

/** Texts without a catalogue. So each text is equal to its key. */
const keys = createTexts(
  {
    course: async () => ({interface: {}, titles: {}, review: 'reviewed'}),
    content: async () => ({}),
  },
  [{code: 'en', dir: 'ltr', name: 'English', tag: 'en'}],
  'en',
);

/** Returns the keys of the texts that the learner sees about a save state. */
export type PromiseScreen = (view: SaveView, isLeaving: boolean) => readonly string[];

/**
 * Creates the screen of a package. The screen chooses its texts with the functions that the elements use. A run of
 * the matrix has thousands of views. So the screen calls each function only once for each kind of view.
 */
export async function screenOf(isStandalone: boolean): Promise<PromiseScreen> {
  const texts = await keys;
  const choose: PromiseScreen = (view, isLeaving) =>
    (isLeaving
      ? [leavingText(view, texts, isStandalone)]
      : [saveLineText(view, texts, isStandalone).text, noticeText(view, texts, isStandalone)]
    ).filter(key => key !== '');
  const keysOfKind = new Map<string, readonly string[]>();
  return (view, isLeaving) => {
    const kind = JSON.stringify({...view, at: 0, since: 0, isLeaving});
    const keysShown = keysOfKind.get(kind) ?? choose(view, isLeaving);
    keysOfKind.set(kind, keysShown);
    return keysShown;
  };
}
