import {levelAt, replyAt, sceneAt, trustBand} from '../model/bands.ts';
import type {Turn} from './play.ts';
import {holds} from './rules.ts';
import type {Choice, InterviewOption, Scenario, SideQuestion} from '../model/scenario.ts';
import {withEffect, type State} from '../model/state.ts';

/** A text that the learner reads during an interview. The text is under `key` in the scenario's catalogue. */
export interface InterviewLine {
  /** `you`: the learner says, asks or does this text. `scene`: the text describes what the learner sees and hears. */
  readonly who: 'you' | 'scene';
  readonly key: string;
}

/** Returns the key prefix of an option of the current decision, event or pause, with a dot at the end. */
export function optionPrefix(scenario: Scenario, at: State, option: string): string {
  if (at.mode === 'pause') return `pause.options.${option}.`;
  const list = scenario.decisions.some(d => d.id === at.place) ? 'decisions' : 'events';
  return `${list}.${at.place}.options.${option}.`;
}

/**
 * Returns the lines that follow one choice: the learner's own words or act, the reply, the facts told, and
 * any immediate consequences.
 */
export function linesOf(scenario: Scenario, turn: Turn): readonly InterviewLine[] {
  const {before, after, choice} = turn;
  const question = scenario.questions.find(q => q.id === choice);
  const stopped: readonly InterviewLine[] =
    after.stopped && !before.stopped ? [{who: 'scene', key: 'stop.text'}] : [];
  const queue = queueAt(scenario, turn);
  if (question) {
    const level = replyAt(question.replies, levelAt(before.trust, before.distress, before.first));
    return [
      {who: 'you', key: sideKey(question)},
      {who: 'scene', key: `questions.${choice}.replies.${level}`},
      ...queue,
    ];
  }
  const tested = promisesTested(scenario, turn).map(
    p => ({who: 'scene', key: `${p.prefix}later.tested`}) as const,
  );
  if (before.mode === 'repair') return [...tested, ...queue, ...stopped];
  const option = optionAt(scenario, before, choice);
  if (!option) return [];
  const prefix = optionPrefix(scenario, before, choice);
  const factsTold = scenario.facts.filter(
    f => f.said && after.known.includes(f.id) && !before.known.includes(f.id),
  );
  return [
    {who: 'you', key: prefix},
    {who: 'scene', key: `${prefix}replies.${replyAt(option.replies, levelAfter(before, option))}`},
    ...factsTold.map(f => ({who: 'scene', key: `facts.${f.id}.said`}) as const),
    ...tested,
    ...queue,
    ...stopped,
  ];
}

/** Returns the key of the text of a side question: the words to say, or the act to do. */
export const sideKey = ({id, questionType}: Pick<SideQuestion, 'id' | 'questionType'>): string =>
  `questions.${id}.${questionType === 'act' ? 'act' : 'ask'}`;

/**
 * Returns the texts about the queue outside that become due in this turn. A text is due at its minute of the
 * interview. Returns none once the interview has ended.
 */
const queueAt = ({queue}: Scenario, {before, after}: Turn): readonly InterviewLine[] =>
  after.mode === 'ended'
    ? []
    : queue
        .filter(({minutes}) => before.minutes < minutes && minutes <= after.minutes)
        .map(({id}) => ({who: 'scene', key: `queue.${id}.text`}));

/** Returns the earlier choices whose delayed effect occurred in this turn. */
export function promisesTested(
  scenario: Scenario,
  {before, after}: Turn,
): readonly {readonly choice: string; readonly prefix: string}[] {
  // Whenever a promise is made or tested, `later` becomes a new list. So if `later` is still the same list, no
  // promise was made or tested.
  if (after.mode === 'repair' || after.later === before.later) return [];
  return scenario.decisions.flatMap(d =>
    d.options
      .filter(
        o =>
          o.later &&
          after.chosen[d.id] === o.id &&
          !after.later.some(l => l.at === o.later?.at) &&
          (before.chosen[d.id] !== o.id || before.later.some(l => l.at === o.later?.at)),
      )
      .map(o => ({choice: o.id, prefix: `decisions.${d.id}.options.${o.id}.`})),
  );
}

/**
 * Returns the level, `r0` to `r3`, of the person's reply to a choice. Trust and distress after the effect of the
 * choice decide the level.
 */
function levelAfter(before: State, option: InterviewOption & Partial<Choice>) {
  const {trust, distress} = withEffect(before, option);
  return levelAt(trust, distress, option.rehearsed ?? before.first);
}

function optionAt(scenario: Scenario, at: State, choice: string): InterviewOption | undefined {
  if (at.mode === 'pause') return scenario.pause.options.find(o => o.id === choice);
  const place = [...scenario.decisions, ...scenario.events].find(p => p.id === at.place);
  return place?.options.find(o => o.id === choice);
}

/**
 * Returns the keys of the texts that the learner reads in this state: the scene of a decision, an event, a pause, a
 * repair, or the ending. After the scene of a decision, texts may follow in which the person comes back to side
 * questions.
 */
export function sceneOf(scenario: Scenario, state: State): readonly string[] {
  switch (state.mode) {
    case 'read':
      return [];
    case 'pause':
      return ['pause.scene'];
    case 'repair':
      return [`${optionPrefix(scenario, state, state.pending)}critical.repair`];
    case 'ended':
      return [
        `endings.${state.place}.text`,
        ...scenario.aftermath.filter(a => holds(a.rule, state)).map(a => `aftermath.${a.id}.text`),
      ];
    case 'open': {
      const decision = scenario.decisions.find(d => d.id === state.place);
      return [
        decision
          ? `decisions.${decision.id}.scenes.${sceneAt(decision.scenes, trustBand(state.trust))}`
          : `events.${state.place}.scene`,
        ...scenario.questions
          .filter(({id, recall}) => recall === state.place && state.sideActs.includes(id))
          .map(({id}) => `questions.${id}.recall.text`),
      ];
    }
  }
}
