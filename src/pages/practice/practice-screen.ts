import {html} from 'lit';
import {wholeInShift} from '../../documents/generate/answer-in-shift.ts';
import {generate, type DocumentRequest} from '../../documents/generate/generate.ts';
import {rulingOf} from '../../documents/generate/ruling.ts';
import type {ExaminationRubric} from '../../documents/model/examination.ts';
import {roundOf, type RoundRequest} from '../../documents/drill/round.ts';
import {judgeTask} from '../../documents/drill/drill.ts';
import {scoring} from '../../documents/score.ts';
import type {Response} from '../../score/response.ts';
import {practiceStore} from './practice-store.ts';
import './practice-page.element.ts';
import {loadReference} from '../../load/page-data.ts';
import {whenAttemptKnown} from '../../load/when-attempt-known.ts';
import type {Screen} from '../page-context.ts';

const judge = (response: Response, rubric: ExaminationRubric, where: 'one' | 'shift') => ({
  ...scoring.judge(where === 'shift' ? wholeInShift(response) : response, rubric),
  ruling: rulingOf(response, rubric),
});

/** Loads the reference sheet and renders the practice page. Rejects when a file fails to load. */
export const screen: Screen = async ({texts, store, storage, sharedDevices}, exercise) => {
  const [reference] = await Promise.all([loadReference(), whenAttemptKnown(store)]);
  return () =>
    html`<practice-page
      .texts=${texts}
      .exercise=${exercise}
      .sheet=${reference}
      .make=${(wish: DocumentRequest) => generate(wish, reference)}
      .judge=${judge}
      .drilling=${{round: (wish: RoundRequest) => roundOf(wish, reference), judge: judgeTask}}
      .keep=${practiceStore(storage, store.course.version, store.record.nonce)}
      ?forWindow=${sharedDevices}
    ></practice-page>`;
};
