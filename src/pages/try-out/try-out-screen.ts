import {html} from 'lit';
import {hasPartOf} from '../../content/course.ts';
import {tryOutBank} from '../../content/practice-banks.ts';
import type {Screen} from '../page-context.ts';
import {loadTasks} from '../talk-practice/load-tasks.ts';
import './try-out-page.element.ts';

/** Loads one exercise of each kind and renders the try-out page. Rejects when a file fails to load. */
export const screen: Screen = async ({texts, store}) => {
  const tasks = await loadTasks(tryOutBank, texts);
  return () =>
    html`<try-out-page
      .texts=${texts}
      .tasks=${tasks}
      ?hasDocuments=${hasPartOf(store.course, 'examination')}
      ?hasTalks=${hasPartOf(store.course, 'interview')}
    ></try-out-page>`;
};
