import {html, type TemplateResult} from 'lit';
import {wholeInShift} from '../../documents/generate/brief.ts';
import {generate, type Wish} from '../../documents/generate/generate.ts';
import {rulingOf} from '../../documents/generate/ruling.ts';
import type {Rubric} from '../../documents/model/examination.ts';
import {roundOf, type RoundWish} from '../../documents/drill/round.ts';
import {judgeTask} from '../../documents/drill/drill.ts';
import {scoring} from '../../documents/score.ts';
import type {Response} from '../../score/response.ts';
import type {Store} from '../../session/store.ts';
import type {PracticeStorage} from '../../device/local-store.ts';
import {practiceKeep} from './practice-store.ts';
import './practice-page.element.ts';
import type {Texts} from '../../text/texts.ts';
import {loadReference} from '../../load/page-data.ts';
import {known} from '../../load/when-ready.ts';

/** The context that practice needs from the course. */
export interface PracticeContext {
  readonly texts: Texts;
  readonly store: Store;
  /** Version of this release of the course. */
  readonly release: string;
  /** Device storage, or window storage on shared devices. Undefined if the browser provides none. */
  readonly storage: PracticeStorage | undefined;
  readonly sharedDevices: boolean;
}

const judge = (response: Response, rubric: Rubric, where: 'one' | 'shift') => ({
  ...scoring.judge(where === 'shift' ? wholeInShift(response) : response, rubric),
  ruling: rulingOf(response, rubric),
});

/**
 * Loads the texts of practice and the reference sheet, and renders the page. Rejects when a file fails to
 * load.
 */
export async function practiceScreen({
  texts,
  store,
  release,
  storage,
  sharedDevices,
}: PracticeContext): Promise<TemplateResult> {
  const [reference] = await Promise.all([
    loadReference(),
    texts.need('practice'),
    texts.need('bench'),
    texts.need('documents'),
    texts.need('utopia'),
    known(store),
  ]);
  return html`<practice-page
    .texts=${texts}
    .sheet=${reference}
    .make=${(wish: Wish) => generate(wish, reference)}
    .judge=${judge}
    .drilling=${{round: (wish: RoundWish) => roundOf(wish, reference), judge: judgeTask}}
    .keep=${practiceKeep(storage, release, store.record.nonce)}
    ?forWindow=${sharedDevices}
  ></practice-page>`;
}
