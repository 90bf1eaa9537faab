import {html} from 'lit';
import '../../documents/bench/document-bench.element.ts';
import {wholeInShift} from '../../documents/generate/answer-in-shift.ts';
import {answerOf} from '../../documents/model/answer.ts';
import type {ExaminationRubric, ExaminationShown} from '../../documents/model/examination.ts';
import {verdicts} from '../../documents/model/terms.ts';
import {scoring} from '../../documents/score.ts';
import {genuineCopy} from '../../documents/view/genuine-copy.ts';
import {fetchPainters} from '../../documents/view/painters.ts';
import {dataPageOf} from '../../documents/view/pointing.ts';
import {withList} from '../../load/fetch-chunk.ts';
import {loadModule, loadRubrics} from '../../load/course-data.ts';
import {loadReference, loadSpecimen} from '../../load/page-data.ts';
import {labelsIn} from '../../pages/question/controls.ts';
import type {AnswerEvent} from '../../ui/question/answer-event.ts';
import type {Bar} from './bars.element.ts';
import './bars.element.ts';
import type {ExerciseLoader, ExerciseView} from './exercise.ts';
import './projected-document.element.ts';

const isShown = withList<ExaminationShown>('checks');
const isRubric = withList<ExaminationRubric>('anomalies');

/**
 * Loads a document for a live room. Phones show the document bench as in a shift, with marks and a verdict. The
 * projector shows the document as large as possible. After the reveal, the projector also shows the verdicts of the
 * room and the places that the room has marked.
 */
export const load: ExerciseLoader = async (texts, {source, id}) => {
  const [data, rubrics, specimen, reference] = await Promise.all([
    loadModule(source),
    loadRubrics(source),
    loadSpecimen(id),
    loadReference(),
    texts.need(id),
    texts.need('utopia'),
  ]);
  const part = data.parts.find(one => one.id === id);
  const shown = part?.kind === 'examination' ? part.question.shown : undefined;
  const rubric = rubrics[id];
  if (part?.kind !== 'examination' || !isShown(shown) || !isRubric(rubric))
    throw new Error(`"${source}" has no document "${id}"`);
  await fetchPainters({page: dataPageOf(specimen)});
  const say = (key: string, values?: Readonly<Record<string, string | number>>) => texts.say(key, values);
  const words = texts.lookup(id, part.question.words);
  const labels = labelsIn(texts);
  const sheet = {reference, words: texts.lookup('utopia', '')};
  const copy = genuineCopy(specimen.visa?.series ?? specimen.series);
  const right = [rubric.verdict, ...rubric.alsoRight];

  const verdictsOf = ({run: {results}}: ExerciseView): readonly Bar[] =>
    verdicts.map(verdict => ({
      label: say(`verdict.${verdict}`),
      count: results.reduce(
        (sum, {answer, count}) => sum + (answerOf(answer).verdict === verdict ? count : 0),
        0,
      ),
      isRight: right.includes(verdict),
    }));

  return {
    missing: answer => (answerOf(answer).verdict === undefined ? 'bench.missingVerdict' : undefined),
    decisions: () => [],
    isOver: () => false,
    render(view) {
      const {run, answer, problem, isProjector, onAnswer} = view;
      const isRevealed = run.phase === 'revealed';
      if (isProjector)
        return html`<projected-document
          .specimen=${specimen}
          .say=${say}
          .view=${view}
          .verdicts=${verdictsOf(view)}
          .rubric=${isRevealed ? rubric : undefined}
        ></projected-document>`;
      // After the reveal, a phone without an answer shows the verdicts of the other phones.
      if (isRevealed && answer.length === 0)
        return html`<live-bars .rows=${verdictsOf(view)} .view=${view}></live-bars>`;
      const judged = isRevealed ? {judged: scoring.judge(wholeInShift(answer), rubric)} : {};
      return html`<document-bench
          .shown=${shown}
          .specimen=${specimen}
          .reference=${copy}
          .sheet=${sheet}
          .say=${say}
          .words=${words}
          .labels=${labels}
          .outcome=${{response: answer, ...judged}}
          brief
          ?locked=${run.phase !== 'answering'}
          @question-answer=${({response}: AnswerEvent) => {
            onAnswer(response);
          }}
        ></document-bench>
        ${problem === '' ? '' : html`<p class="problem" role="alert">${problem}</p>`}`;
    },
  };
};
