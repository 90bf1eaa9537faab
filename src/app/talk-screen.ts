import {html, type TemplateResult} from 'lit';
import type {CourseIndex} from '../content/course.ts';
import {loadScoring} from '../questions/scoring.ts';
import {drillScoring} from '../scenario/drill-score.ts';
import {talkKeep} from '../shell/talk-keep.ts';
import '../shell/talk-page.element.ts';
import type {LoadTasks} from '../shell/talk-task.ts';
import type {Texts} from '../text/texts.ts';
import {loadBank, loadRubrics} from './chunks.ts';
import {known} from './known-attempt.ts';
import type {PracticeContext} from './practice-screen.ts';

/** Fetches the bank of an exercise, which stands in the module with the interviews. */
const loadFrom =
  ({modules}: CourseIndex, texts: Texts): LoadTasks =>
  async drill => {
    const module = modules.find(({parts}) => parts.some(({kind}) => kind === 'interview'));
    const bank = `${module?.id}.drill-${drill}`;
    const [{items}, rubrics] = await Promise.all([loadBank(bank), loadRubrics(bank), texts.need(bank)]);
    return Promise.all(
      items.map(async ({block, free}) => {
        const scoring = drillScoring[block.type] ?? (await loadScoring(block.type));
        return {block, bank, free, judge: response => scoring.judge(response, rubrics[block.id])};
      }),
    );
  };

/** Fetches the words of practice in talking, and draws the page. Rejects where something does not arrive. */
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
