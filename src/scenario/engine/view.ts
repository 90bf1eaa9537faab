import type {TextLookup} from '../../content/question-type.ts';
import type {Turn} from './play.ts';
import {linesOf, optionPrefix, sceneOf, sideKey} from './lines.ts';
import {ordered} from '../../content/order.ts';
import {findChoice} from './find-choice.ts';
import {
  controlIds as fixed,
  type Grade,
  type Scenario,
  type InterviewShown,
  type RoomDrawing,
  type ShownOption,
  type Topic,
} from '../model/scenario.ts';
import type {State} from '../model/state.ts';
import {topics} from '../model/topics.ts';

/** Everything that an interview renders: its structure and its texts. */
export interface Book {
  readonly shown: InterviewShown;
  readonly words: TextLookup;
  readonly scenario: Scenario;
}

/**
 * One passage to read, as HTML. `you`: the learner says or does it. `scene`: the learner sees and hears it.
 */
export interface Spoken {
  readonly who: 'you' | 'scene';
  readonly html: string;
}

/** The texts to read after one choice, or before the first choice. */
export interface Exchange {
  readonly lines: readonly Spoken[];
  /** The next scene, if another decision, event or pause opens; otherwise empty. */
  readonly opens: readonly Spoken[];
  /** The comment on the choice, if the interview gives feedback after each choice. `why` is HTML. */
  readonly comment?: {readonly grade: Grade; readonly why: string};
  /** True if the last choice was a grave error that the learner has just taken back. */
  readonly takenBack: boolean;
}

/** One option that the learner can choose: something to say or something to do. `text` is HTML. */
export interface Wording {
  readonly id: string;
  readonly kind: 'say' | 'act';
  readonly text: string;
}

/** Returns the text of an option, as HTML: the words to say, or the act to do. */
export function wordingOf({shown, words}: Book, prefix: string, id: string): string {
  const all = [...shown.decisions, ...shown.events, shown.pause].flatMap(
    (p): readonly ShownOption[] => p.options,
  );
  return words(prefix + (all.find(o => o.id === id)?.kind ?? 'say'));
}

/** Returns all texts to read, in order: the opening scene, then one exchange for each choice. */
export function exchanges(book: Book, start: State, turns: readonly Turn[]): readonly Exchange[] {
  const scenes = (state: State): readonly Spoken[] =>
    sceneOf(book.scenario, state).map(key => ({who: 'scene', html: book.words(key)}));
  return [
    {lines: [], opens: scenes(start), takenBack: false},
    ...turns.map(turn => {
      const {before, after, choice} = turn;
      const lines = linesOf(book.scenario, turn).map(({who, key}) => ({
        who,
        html: key.endsWith('.') ? wordingOf(book, key, choice) : book.words(key),
      }));
      // An exchange does not contain the texts of a repair and of the ending, because the screen shows them in
      // separate places.
      const moved = after.place !== before.place || after.mode !== before.mode;
      const opens = moved && (after.mode === 'open' || after.mode === 'pause');
      return {
        lines,
        opens: opens ? scenes(after) : [],
        takenBack: choice === fixed.retry,
        ...commentOn(book, turn),
      };
    }),
  ];
}

/**
 * Returns the comment on a choice. A grave error that the learner lets stand gets no comment, because it was
 * explained before it had any effect.
 */
function commentOn({shown, scenario, words}: Book, {before, after, choice}: Turn): Pick<Exchange, 'comment'> {
  if (shown.feedback !== 'each-choice' || before.mode === 'repair' || after.mode === 'repair') return {};
  if (choice === fixed.read) return {};
  const {kind, grade} = findChoice(scenario, before, choice);
  const prefix = kind === 'question' ? `questions.${choice}.` : optionPrefix(scenario, before, choice);
  return grade === undefined ? {} : {comment: {grade, why: words(`${prefix}why`)}};
}

/** Returns one text for each flag of the room, as HTML. Each text describes the current state of its flag. */
export const roomHere = ({scenario, words}: Book, {room}: State): readonly string[] =>
  scenario.room.map(({id}) => words(`room.${id}.states.${room[id] ?? ''}.text`));

/** Returns the drawings that show the room in this state. */
export const drawnHere = ({shown}: Pick<Book, 'shown'>, {room}: State): readonly RoomDrawing[] =>
  shown.room.flatMap(({id, draws}) => draws[room[id] ?? ''] ?? []);

/** Returns the hint for the open decision, as HTML. Returns undefined when the decision has no hint. */
export const hintHere = ({shown, words}: Book, {mode, place}: State): string | undefined =>
  mode === 'open' && shown.decisions.some(d => d.id === place && d.hint)
    ? words(`decisions.${place}.hint`)
    : undefined;

/**
 * Returns, as HTML, the explanation of the grave error that the learner must now take back or let stand. Returns ''
 * if there is no such error.
 */
export const repairHere = ({scenario, words}: Book, state: State): string =>
  state.mode === 'repair' ? sceneOf(scenario, state).map(words).join('') : '';

/** Returns the text of the ending as HTML. The texts about the later fate of each person follow. */
export const endingHere = ({scenario, words}: Book, state: State): readonly string[] =>
  sceneOf(scenario, state).map(words);

/** Returns the heading of the current decision, event or pause, as HTML. */
export function headingHere({shown, words}: Book, {mode, place}: State): string {
  if (mode === 'pause') return words('pause.title');
  return words(`${shown.decisions.some(d => d.id === place) ? 'decisions' : 'events'}.${place}.title`);
}

/**
 * Returns the wordings offered in this state. The same seed gives the same order. The order does not reveal the
 * grades.
 */
export function wordingsHere(
  book: Book,
  state: State,
  offered: readonly string[],
  seed: string,
): readonly Wording[] {
  const {shown, scenario, words} = book;
  const place =
    state.mode === 'pause'
      ? shown.pause
      : [...shown.decisions, ...shown.events].find(p => p.id === state.place);
  const options = place?.options.filter(o => offered.includes(o.id)) ?? [];
  return ordered(
    options.map(o => o.id),
    `${seed}/${state.place}`,
  )
    .flatMap(id => options.filter(o => o.id === id))
    .map(({id, kind}) => ({id, kind, text: words(optionPrefix(scenario, state, id) + kind)}));
}

/**
 * Returns the text of a side question as HTML: the words to say, or the act to do. Returns '' for an unknown
 * question.
 */
export function sideWordingOf({scenario, words}: Book, question: string): string {
  const found = scenario.questions.find(({id}) => id === question);
  return found ? words(sideKey(found)) : '';
}

/** Returns the side questions offered in this state, by topic. */
export const questionsHere = (
  {shown}: Book,
  offered: readonly string[],
): readonly {readonly topic: Topic; readonly questions: readonly string[]}[] =>
  topics
    .map(topic => ({
      topic,
      questions: shown.questions.filter(q => q.topic === topic && offered.includes(q.id)).map(q => q.id),
    }))
    .filter(({questions}) => questions.length > 0);

/**
 * Returns the id of the phase of the current decision. At an event, returns the phase of the next decision.
 */
export function phaseHere(
  {shown, scenario}: Pick<Book, 'shown' | 'scenario'>,
  {place}: State,
): string | undefined {
  const before = scenario.events.find(e => e.id === place)?.before;
  return shown.decisions.find(d => d.id === (before ?? place))?.phase;
}

/**
 * Returns where the person is. `standing`: among the other people, before the first choice. `seated`: across the table.
 * `away`: the learner decides about other people, or the interview has ended.
 */
export function whereHere(
  {shown}: Pick<Book, 'shown'>,
  {mode, place, chosen}: State,
): 'standing' | 'seated' | 'away' {
  const whose = shown.decisions.find(d => d.id === place)?.person;
  if (mode === 'ended' || (whose !== undefined && whose !== shown.person)) return 'away';
  return Object.keys(chosen).length > 0 ? 'seated' : 'standing';
}
