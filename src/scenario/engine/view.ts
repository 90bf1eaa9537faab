import type {Words} from '../../content/question-type.ts';
import type {Turn} from './engine.ts';
import {linesOf, optionPrefix, sceneOf} from './lines.ts';
import {ordered} from '../../content/order.ts';
import {foundAt} from './find-choice.ts';
import {
  words as fixed,
  type Grade,
  type Scenario,
  type Shown,
  type ShownOption,
  type Topic,
} from '../model/scenario.ts';
import type {State} from '../model/state.ts';
import {topics} from '../model/topics.ts';

/** What a talk shows of its structure, and its texts. */
export interface Book {
  readonly shown: Shown;
  readonly words: Words;
  readonly scenario: Scenario;
}

/** One thing to read, as HTML: said or done by the learner, or seen and heard. */
export interface Spoken {
  readonly who: 'you' | 'scene';
  readonly html: string;
}

/** What is read after one choice, or before the first. */
export interface Exchange {
  readonly lines: readonly Spoken[];
  /** What is seen next, where another decision, event or pause opens. */
  readonly opens: readonly Spoken[];
  /** What to think of the choice, in a talk with feedback after each one; `why` is HTML. */
  readonly comment?: {readonly grade: Grade; readonly why: string};
  /** The choice before was a grave error, and has been taken back. */
  readonly takenBack: boolean;
}

/** One wording or act to choose, as HTML. */
export interface Wording {
  readonly id: string;
  readonly kind: 'say' | 'act';
  readonly text: string;
}

/** The words of an option, whether said or done. */
export function wordingOf({shown, words}: Book, prefix: string, id: string): string {
  const all = [...shown.decisions, ...shown.events, shown.pause].flatMap(
    (p): readonly ShownOption[] => p.options,
  );
  return words(prefix + (all.find(o => o.id === id)?.kind ?? 'say'));
}

/** All that is read, in order: the opening of the talk, then one exchange for each choice. */
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
      // What stands under a repair and at the end has a place of its own on the screen.
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

/** A grave error is explained before it has any effect, so that nothing more is said of one that stands. */
function commentOn({shown, scenario, words}: Book, {before, after, choice}: Turn): Pick<Exchange, 'comment'> {
  if (shown.feedback !== 'each-choice' || before.mode === 'repair' || after.mode === 'repair') return {};
  if (choice === fixed.read) return {};
  const {grade} = foundAt(scenario, before, choice);
  return grade === undefined
    ? {}
    : {comment: {grade, why: words(`${optionPrefix(scenario, before, choice)}why`)}};
}

/** What is so in the room, flag by flag, as HTML. */
export const roomHere = ({scenario, words}: Book, {room}: State): readonly string[] =>
  scenario.room.map(({id}) => words(`room.${id}.states.${room[id] ?? ''}.text`));

/** Where to look before choosing, as HTML; undefined where no guidance is written. */
export const hintHere = ({shown, words}: Book, {mode, place}: State): string | undefined =>
  mode === 'open' && shown.decisions.some(d => d.id === place && d.hint)
    ? words(`decisions.${place}.hint`)
    : undefined;

/** The explanation of the grave error that waits, as HTML; '' where none does. */
export const repairHere = ({scenario, words}: Book, state: State): string =>
  state.mode === 'repair' ? sceneOf(scenario, state).map(words).join('') : '';

/** The ending and what became of each person, as HTML; the first is the ending. */
export const endingHere = ({scenario, words}: Book, state: State): readonly string[] =>
  sceneOf(scenario, state).map(words);

/** The heading of what has to be decided here, as HTML. */
export function headingHere({shown, words}: Book, {mode, place}: State): string {
  if (mode === 'pause') return words('pause.title');
  return words(`${shown.decisions.some(d => d.id === place) ? 'decisions' : 'events'}.${place}.title`);
}

/** The wordings offered here, in an order that tells nothing and stays the same for the same seed. */
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

/** The side questions that may be put here, by topic. */
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

/** The id of the phase; that of the decision to come at an event. */
export function phaseHere({shown, scenario}: Book, {place}: State): string | undefined {
  const before = scenario.events.find(e => e.id === place)?.before;
  return shown.decisions.find(d => d.id === (before ?? place))?.phase;
}

/** Whether the person sits across the table: not while everybody is still in the queue, nor when others are decided for. */
export function isThere({shown}: Book, {mode, place, chosen}: State): boolean {
  const whose = shown.decisions.find(d => d.id === place)?.person;
  return (
    mode !== 'ended' && Object.keys(chosen).length > 0 && (whose === undefined || whose === shown.person)
  );
}

/** What an interview shows at one time. */
export type Screen = 'intro' | 'text' | 'worked' | 'talk' | 'away' | 'debrief';

/** The screen on which somebody who comes back goes on. */
export const screenFor = ({mode}: State, turns: number): Screen =>
  mode === 'ended' || mode === 'read' ? 'debrief' : turns > 0 ? 'talk' : 'intro';
