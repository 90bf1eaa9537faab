import {html, type TemplateResult} from 'lit';
import type {Store} from '../../session/store.ts';
import {knownRoute} from '../routes.ts';
import './try-out-page.element.ts';
import type {Texts} from '../../text/texts.ts';
import {loadTasks} from '../talk-practice/load-tasks.ts';

/** Where its exercises stand; every package has them. */
const bank = 'before.drill-try-out';

/** Fetches one exercise of each kind, and draws their page. Rejects where something does not arrive. */
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
