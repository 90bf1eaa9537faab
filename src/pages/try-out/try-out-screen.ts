import {html, type TemplateResult} from 'lit';
import type {Store} from '../../session/store.ts';
import {knownRoute} from '../routes.ts';
import './try-out-page.element.ts';
import type {Texts} from '../../text/texts.ts';
import {loadTasks} from '../talk-practice/load-tasks.ts';

/** The bank of the try-out exercises. Every package contains it. */
const bank = 'before.drill-try-out';

/** Loads one exercise of each kind and renders their page. Rejects when a file fails to load. */
export async function tryOutScreen(texts: Texts, {course}: Store): Promise<TemplateResult> {
  const [tasks] = await Promise.all([loadTasks(bank, texts), texts.need('try-out')]);
  const has = (name: 'practice' | 'talk-practice') => knownRoute({name, item: ''}, course).name === name;
  return html`<try-out-page
    .texts=${texts}
    .tasks=${tasks}
    ?hasDocuments=${has('practice')}
    ?hasTalks=${has('talk-practice')}
  ></try-out-page>`;
}
