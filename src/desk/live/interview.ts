import {html, nothing, type TemplateResult} from 'lit';
import {withList} from '../../load/fetch-chunk.ts';
import {loadModule, loadRubrics} from '../../load/course-data.ts';
import {play, type Play} from '../../scenario/engine/play.ts';
import {firstVariant, offered} from '../../scenario/engine/step.ts';
import {
  drawnHere,
  exchanges,
  headingHere,
  repairHere,
  whereHere,
  wordingsHere,
  type Book,
} from '../../scenario/engine/view.ts';
import '../../scenario/interview/ending.element.ts';
import {distressBand, trustBand} from '../../scenario/model/bands.ts';
import {runTexts} from '../../scenario/model/run-texts.ts';
import type {InterviewShown, Scenario} from '../../scenario/model/scenario.ts';
import '../../scenario/talk/person-figure.element.ts';
import {escapeHtml} from '../../text/escape-html.ts';
import {prose} from '../../text/prose.ts';
import type {ExerciseLoader} from './exercise.ts';
import type {LiveRunView} from './model/protocol.ts';
import {createVote} from './vote.ts';

const isScenario = withList<Scenario>('decisions');
const isShown = withList<InterviewShown>('phases');

/**
 * Loads an interview. The room votes on the next wording, the trainer confirms a wording, and the person replies.
 * Every screen shows the same names and the same order of wordings, because both depend only on the id of the
 * interview.
 */
export const load: ExerciseLoader = async (texts, {source, id}) => {
  const [data, rubrics] = await Promise.all([loadModule(source), loadRubrics(source), texts.need(id)]);
  const part = data.parts.find(one => one.id === id);
  const shown = part?.kind === 'interview' ? part.question.shown : undefined;
  const scenario = rubrics[id];
  if (part?.kind !== 'interview' || !isScenario(scenario) || !isShown(shown))
    throw new Error(`"${source}" has no interview "${id}"`);
  const variant = firstVariant(scenario);
  const words = runTexts(shown, texts.lookup(id, part.question.words), variant, id);
  const book: Book = {shown, scenario, words};
  const vote = createVote(texts);
  const played = ({path}: LiveRunView): Play => play(scenario, {variant, choices: path});

  /** Returns the options of the vote: the wordings, or after a grave error the two ways to go on. */
  const optionsIn = ({state}: Play) =>
    state.mode === 'repair'
      ? [
          {id: 'retry', text: escapeHtml(texts.t('interview.retry'))},
          {id: 'go-on', text: escapeHtml(texts.t('interview.goOn'))},
        ]
      : wordingsHere(book, state, offered(scenario, state), id);

  const isEnded = ({state}: Play) => state.mode === 'ended' || state.mode === 'read';

  /** Renders the person, and what was said and done last. */
  const scene = (talk: Play): TemplateResult => {
    const {start, turns, state} = talk;
    const last = exchanges(book, start, turns).at(-1);
    return html`<div class="scene">
      <person-figure
        .figure=${shown.figure}
        .room=${drawnHere(book, state)}
        trust=${trustBand(state.trust)}
        distress=${distressBand(state.distress)}
        where=${whereHere(book, state)}
        ?papers=${shown.papers.length > 0}
      ></person-figure>
      <div class="said">
        ${[...(last?.lines ?? []), ...(last?.opens ?? [])].map(
          ({who, html: text}) =>
            html`<div class=${who}>
              ${who === 'you' ? html`<b>${texts.t('interview.you')}</b>` : nothing} ${prose(text)}
            </div>`,
        )}
        ${state.mode === 'repair' ? html`<div class="repair">${prose(repairHere(book, state))}</div>` : nothing}
      </div>
    </div>`;
  };

  return {
    missing: answer => (answer.length === 0 ? 'question.incomplete' : undefined),
    decisions: run => optionsIn(played(run)).map(option => option.id),
    isOver: run => isEnded(played(run)),
    render(view) {
      const talk = played(view.run);
      const {state} = talk;
      const heading =
        state.mode === 'repair' ? escapeHtml(texts.t('interview.repairTitle')) : headingHere(book, state);
      return html`<div class="talk">
        ${view.isProjector ? scene(talk) : nothing}
        ${
          isEnded(talk)
            ? html`<interview-ending .book=${book} .at=${state}></interview-ending>`
            : html`<div>${vote({heading, options: optionsIn(talk)}, view)}</div>`
        }
      </div>`;
    },
  };
};
