import {html, type TemplateResult} from 'lit';
import type {CourseIndex} from '../../content/course.ts';
import {talkKeep} from './talk-store.ts';
import './talk-practice-page.element.ts';
import type {LoadTasks} from './task.ts';
import type {Texts} from '../../text/texts.ts';
import {known} from '../../load/when-ready.ts';
import {loadTasks} from './load-tasks.ts';
import type {PracticeContext} from '../practice/practice-screen.ts';

/**
 * Returns a function that loads a drill by name. Its bank belongs to the module that contains the interviews.
 */
const loadFrom =
  ({modules}: CourseIndex, texts: Texts): LoadTasks =>
  drill => {
    const module = modules.find(({parts}) => parts.some(({kind}) => kind === 'interview'));
    return loadTasks(`${module?.id}.drill-${drill}`, texts);
  };

/** Loads the texts of interview practice and renders the page. Rejects when a file fails to load. */
export async function talkScreen({
  texts,
  store,
  release,
  storage,
  sharedDevices,
}: PracticeContext): Promise<TemplateResult> {
  await Promise.all([texts.need('talk'), texts.need('interview'), texts.need('booth'), known(store)]);
  const {nonce} = store.record;
  return html`<talk-page
    .texts=${texts}
    .attempt=${nonce}
    .load=${loadFrom(store.course, texts)}
    .keep=${talkKeep(storage, release, nonce)}
    ?forWindow=${sharedDevices}
  ></talk-page>`;
}
