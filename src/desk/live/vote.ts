import {html, type TemplateResult} from 'lit';
import {labelsIn} from '../../pages/question/controls.ts';
import {questionElement} from '../../questions/any-question.element.ts';
import {prose} from '../../text/prose.ts';
import type {Texts} from '../../text/texts.ts';
import './bars.element.ts';
import type {ExerciseView} from './exercise.ts';

/** A vote in which each phone chooses one of several decisions. All texts are HTML from the catalogue. */
interface Vote {
  readonly heading: string;
  readonly options: readonly {readonly id: string; readonly text: string}[];
}

/**
 * Renders a vote as a single-choice question. After the reveal, results replace the question on the projector, and on
 * a phone that has not answered. The numbers in the results are those of the trainer's buttons.
 */
export function createVote(texts: Texts): (vote: Vote, view: ExerciseView) => unknown {
  const element = questionElement('single-choice');
  let take: ExerciseView['onAnswer'] = () => undefined;
  element.addEventListener('question-answer', ({response}) => {
    take(response);
  });
  return ({heading, options}, view) => {
    const {run, answer, problem, isProjector, onAnswer} = view;
    if (run.phase === 'revealed' && (isProjector || answer.length === 0))
      return results({heading, options}, view);
    take = onAnswer;
    const textOf = (id: string) => options.find(option => `options.${option.id}.text` === id)?.text ?? '';
    element.show({
      shown: {id: run.round, options: options.map(({id}) => id)},
      words: key => (key === 'stem' ? heading : textOf(key)),
      labels: labelsIn(texts),
      outcome: {response: answer},
      locked: isProjector || run.phase !== 'answering',
      problem,
    });
    element.classList.toggle('is-projected', isProjector);
    return element;
  };
}

function results({heading, options}: Vote, view: ExerciseView): TemplateResult {
  const rows = options.map(({id, text}, n) => ({
    label: html`${n + 1}. ${prose(text)}`,
    count: view.run.results.find(({answer}) => answer[0] === id)?.count ?? 0,
    isRight: false,
  }));
  return html`<div class="stem">${prose(heading)}</div>
    <live-bars .rows=${rows} .view=${view}></live-bars>`;
}
