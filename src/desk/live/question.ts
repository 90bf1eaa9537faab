import {html} from 'lit';
import type {QuestionBlock} from '../../content/course.ts';
import {shuffled} from '../../content/draw.ts';
import type {Judged} from '../../content/question-type.ts';
import {loadBank, loadModule, loadRubrics} from '../../load/course-data.ts';
import {labelsIn} from '../../pages/question/controls.ts';
import {questionElement} from '../../questions/any-question.element.ts';
import {loadScoring} from '../../questions/scoring.ts';
import {isFull} from '../../score/score.ts';
import {prose} from '../../text/prose.ts';
import type {Bar} from './bars.element.ts';
import './bars.element.ts';
import type {ExerciseLoader, ExerciseView} from './exercise.ts';
import type {RoomAnswer, Exercise} from './model/protocol.ts';

/**
 * Finds a question of a lesson or a bank. If the order of an item's options has no meaning, shuffles the options in
 * the same way on every screen.
 */
async function findBlock({source, part, id}: Exercise): Promise<QuestionBlock | undefined> {
  if (part === '') {
    const item = (await loadBank(source)).items.find(({block}) => block.id === id);
    return item && {...item.block, shown: shuffled(item.block.shown, item.free, id)};
  }
  const lesson = (await loadModule(source)).parts.find(one => one.id === part);
  const blocks = lesson?.kind === 'lesson' ? lesson.sections.flatMap(section => section.blocks) : [];
  return blocks.find((block): block is QuestionBlock => block.kind === 'question' && block.id === id);
}

/** Returns the ids of the options; empty if the question has no list of options. */
function optionsOf({shown}: QuestionBlock): readonly string[] {
  const options: unknown = typeof shown === 'object' && shown ? Reflect.get(shown, 'options') : undefined;
  return Array.isArray(options) ? options.filter(one => typeof one === 'string') : [];
}

/** Loads a question and its rubric. The rubric stays hidden until the trainer reveals the results. */
export const load: ExerciseLoader = async (texts, exercise) => {
  const {source, part, id} = exercise;
  const [block, rubrics] = await Promise.all([
    findBlock(exercise),
    loadRubrics(source),
    texts.need(part === '' ? source : `${source}/${part}`),
  ]);
  if (!block) throw new Error(`"${source}" has no question "${id}"`);
  const scoring = await loadScoring(block.type);
  const judge = (answer: RoomAnswer): Judged => scoring.judge(answer, rubrics[id]);
  const words = texts.lookup(source, block.words);
  const options = optionsOf(block);
  const element = questionElement(block.type);
  let listener: ExerciseView['onAnswer'] = () => undefined;
  element.addEventListener('question-answer', ({response}) => {
    listener(response);
  });

  /**
   * Returns the bars of the results. A question with options has one bar for each option. Any other question has one
   * bar for each verdict.
   */
  const rows = ({run: {results}, say}: ExerciseView): readonly Bar[] => {
    const count = (fits: (answer: RoomAnswer) => boolean) =>
      results.reduce((sum, {answer, count}) => sum + (fits(answer) ? count : 0), 0);
    if (options.length > 0)
      return options.map(option => ({
        label: prose(words(`options.${option}.text`)),
        count: count(answer => answer.includes(option)),
        isRight: judge([option]).marks[option] === 'right',
      }));
    const verdictOf = (answer: RoomAnswer) => {
      const {score} = judge(answer);
      return isFull(score) ? 'right' : score.kind === 'scored' && score.earned > 0 ? 'partly' : 'wrong';
    };
    return (['right', 'partly', 'wrong'] as const).map(verdict => ({
      label: say(verdict),
      count: count(answer => verdictOf(answer) === verdict),
      isRight: verdict === 'right',
    }));
  };

  return {
    missing: answer => (answer.length === 0 ? 'question.incomplete' : undefined),
    decisions: () => [],
    isOver: () => false,
    render(view) {
      const {run, answer, problem, isProjector, onAnswer} = view;
      listener = onAnswer;
      const isRevealed = run.phase === 'revealed';
      element.show({
        ...{shown: block.shown, words, labels: labelsIn(texts), problem},
        outcome: {response: answer, ...(isRevealed && answer.length > 0 ? {judged: judge(answer)} : {})},
        locked: isProjector || run.phase !== 'answering',
      });
      element.classList.toggle('is-projected', isProjector);
      if (!isRevealed || (!isProjector && answer.length > 0)) return element;
      return html`<div class="stem">${prose(words('stem'))}</div>
        <live-bars .rows=${rows(view)} .view=${view}></live-bars>`;
    },
  };
};
