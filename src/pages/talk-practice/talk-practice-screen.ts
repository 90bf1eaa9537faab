import {html} from 'lit';
import type {CourseIndex} from '../../content/course.ts';
import {whenAttemptKnown} from '../../load/when-attempt-known.ts';
import type {Texts} from '../../text/texts.ts';
import type {Screen} from '../page-context.ts';
import {mirrorStore} from '../mirror/mirror-store.ts';
import {ownTypeReader} from '../own-words-reader.ts';
import {loadTasks} from './load-tasks.ts';
import './talk-practice-page.element.ts';
import {talkStore} from './talk-store.ts';
import type {LoadTasks} from './task.ts';

/**
 * Returns a function that loads the tasks of a drill by its name. The bank of each drill belongs to the module with
 * the interviews.
 */
const loadFrom =
  ({modules}: CourseIndex, texts: Texts): LoadTasks =>
  drill => {
    const module = modules.find(({parts}) => parts.some(({kind}) => kind === 'interview'));
    return loadTasks(`${module?.id}.drill-${drill}`, texts);
  };

/** Waits for the record and renders the interview practice page. The page itself loads the drills. */
export const screen: Screen = async ({texts, store, storage, sharedDevices}, exercise) => {
  await whenAttemptKnown(store);
  const {nonce} = store.record;
  return () =>
    html`<talk-page
      .texts=${texts}
      .exercise=${exercise}
      .attempt=${nonce}
      .load=${loadFrom(store.course, texts)}
      .readOwnWords=${ownTypeReader(texts, mirrorStore(storage, nonce))}
      .keep=${talkStore(storage, store.course.version, nonce)}
      ?forWindow=${sharedDevices}
    ></talk-page>`;
};
