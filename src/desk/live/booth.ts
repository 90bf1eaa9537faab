import {html, nothing} from 'lit';
import {travellerFace} from '../../documents/generate/holder.ts';
import '../../documents/view/drawn.element.ts';
import {loadEncounters} from '../../load/page-data.ts';
import type {BoothTexts} from '../../scenario/booth/intro.element.ts';
import '../../scenario/booth/person.element.ts';
import type {DrawTraveller} from '../../scenario/booth/window.element.ts';
import {ends, type End} from '../../scenario/booth/encounter.ts';
import {namesAt} from '../../scenario/booth/queue.ts';
import {escapeHtml} from '../../text/escape-html.ts';
import type {ExerciseLoader} from './exercise.ts';
import type {LiveRunView} from './model/protocol.ts';
import {createVote} from './vote.ts';

const isEnd = (choice: string): choice is End => ends.some(end => end === choice);

/** Returns the end that the room has decided on, or undefined. */
const endIn = ({path}: LiveRunView): End | undefined => path.find(isEnd);

/**
 * Loads an encounter at the booth. The room votes on what the officer does. If the room votes for the question to the
 * traveller, it votes again afterwards. Once the trainer has confirmed an end, the projector shows the right decision
 * and its reasons.
 */
export const load: ExerciseLoader = async (texts, {id}) => {
  const [{encounters, names}] = await Promise.all([loadEncounters(), texts.need('encounters')]);
  const encounter = encounters.find(one => one.id === id);
  if (!encounter) throw new Error(`there is no encounter "${id}"`);
  const face = travellerFace(id, encounter.age);
  const drawTraveller: DrawTraveller = () => html`<face-drawing .face=${face}></face-drawing>`;
  const words = texts.lookup('encounters', '');
  const [name = '', other = ''] = namesAt(names, {number: 0}, 0, id).map(one => words(`names.${one}.name`));
  const under = (path: string) => (key: string) =>
    words(`${path}.${key}`).replaceAll('{{name}}', name).replaceAll('{{other}}', other);
  const appearance = under(`appearances.${encounter.appearance}`);
  const truth = under(`appearances.${encounter.appearance}.truths.${id}`);
  const sources = (key: string) => words(`sources.${key}`);
  const say: BoothTexts = (key, values) => texts.t(key, values);
  const vote = createVote(texts);

  const choicesIn = ({path}: LiveRunView) =>
    path.includes('ask') ? ends : (['go', 'ask', 'second', 'urgent'] as const);

  return {
    missing: answer => (answer.length === 0 ? 'question.incomplete' : undefined),
    decisions: run => (endIn(run) ? [] : choicesIn(run)),
    isOver: run => endIn(run) !== undefined,
    render(view) {
      const {run, isProjector} = view;
      const asked = run.path.includes('ask');
      const end = endIn(run);
      const heading = escapeHtml(texts.t(asked ? 'booth.whatNow' : 'booth.what'));
      const options = choicesIn(run).map(choice => ({
        id: choice,
        text: escapeHtml(texts.t(`booth.${choice}`)),
      }));
      return html`<h2 class="visually-hidden">${texts.t('booth.title')}</h2>
        <div class="talk ${end ? 'is-decided' : ''}">
          ${
            isProjector
              ? html`<booth-person
                  .encounter=${encounter}
                  .appearance=${appearance}
                  .words=${truth}
                  .sources=${sources}
                  .say=${say}
                  .turn=${end && {end, asked}}
                  .seed=${id}
                  .drawTraveller=${drawTraveller}
                  ?asked=${asked}
                ></booth-person>`
              : nothing
          }
          ${end ? nothing : html`<div>${vote({heading, options}, view)}</div>`}
        </div>`;
    },
  };
};
