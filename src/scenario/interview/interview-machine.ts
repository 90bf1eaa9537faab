import {assign, emit, setup, type ActorRefFrom, type SnapshotFrom} from 'xstate';
import type {Response} from '../../score/response.ts';
import {play, playTurn, type Play} from '../engine/play.ts';
import {offered} from '../engine/step.ts';
import {drawVariant, responseOf, runOf, type ScenarioRun} from '../engine/variant.ts';
import {controlIds, type Scenario} from '../model/scenario.ts';
import type {Move} from '../model/move.ts';

/** The data with which the machine of an interview starts. */
interface Input {
  readonly scenario: Scenario;
  /** Seed from which the variant is chosen at random. */
  readonly seed: string;
  /** The saved response; empty when the interview has not begun. */
  readonly response: Response;
}

/** The data of an interview, apart from the state of its machine. */
export interface InterviewContext extends Omit<Input, 'response'> {
  /**
   * The saved run. If the scenario has changed since the save, perhaps the machine cannot play the last choices of
   * the run.
   */
  readonly run: ScenarioRun;
  readonly play: Play;
  /** Every response that the machine has read or reported, as joined ids. */
  readonly known: readonly string[];
  /**
   * The learner's own words. `wordings` has the joined ids of the wordings that were on offer while the learner
   * typed.
   */
  readonly own: {readonly words: string; readonly wordings: string};
  /**
   * The choices that the learner tries in each what-if. The key is the index of the step at which the what-if begins.
   */
  readonly tried: Readonly<Record<number, Response>>;
}

/**
 * Events that the machine receives: the acts of the learner, and `saved`. The event `saved` carries the response in
 * the record. The machine ignores a response that it has already read or reported.
 */
type Events = Move | {readonly type: 'saved'; readonly response: Response};

/**
 * Events that the machine emits to its host. There is a new response, the marks in the notebook were deleted, or the
 * learner wants to leave.
 */
type Emitted =
  | {readonly type: 'answered'; readonly response: Response}
  | {readonly type: 'notebookCleared' | 'left'};

const types: {context?: InterviewContext; events?: Events; input?: Input; emitted?: Emitted} = {};

/** Returns the fields of the context that depend on the run. `response` is the saved form of the run. */
const running = (
  {scenario, known}: Pick<InterviewContext, 'scenario' | 'known'>,
  run: ScenarioRun,
  response = responseOf(run),
) => ({run, play: play(scenario, run), known: [...known, response.join()]});

/**
 * Chooses the variant of a new run at random. The seed includes `before`, the choices of the previous run.
 */
const newRun = (scenario: Scenario, seed: string, before: Response): ScenarioRun => ({
  variant: drawVariant(scenario, `${seed}/${before.join()}`),
  choices: [],
});

/** Returns the run that a response describes. An empty response is a new run. */
const runFrom = (scenario: Scenario, seed: string, before: Response, response: Response): ScenarioRun =>
  response.length === 0 ? newRun(scenario, seed, before) : runOf(scenario, response);

/**
 * Returns the joined ids of the wordings that are offered in the current state. Side questions do not count
 * as wordings.
 */
const wordingsIn = ({scenario, play: played}: InterviewContext): string =>
  offered(scenario, played.state)
    .filter(choice => !scenario.questions.some(q => q.id === choice))
    .join();

/**
 * The machine that controls the screens of an interview, from the content note to the debrief. `step` is the
 * transition function of the talk itself: the machine applies `step` to each choice and enters the resulting
 * state. `docs/scenarios/interview-machine.md` shows the diagram.
 */
export const interviewMachine = setup({
  types,
  guards: {
    isNews: ({context}, {response}: {response: Response}) => !context.known.includes(response.join()),
    isOffered: ({context: {scenario, play: played}}, {choice}: {choice: string}) =>
      choice !== controlIds.read && offered(scenario, played.state).includes(choice),
    isOver: ({context}) => ['ended', 'read'].includes(context.play.state.mode),
    hasBegun: ({context}) => context.play.turns.length > 0,
    hasExample: ({context}) => context.scenario.feedback === 'each-choice',
    isOpen: ({context}) => context.play.state.mode === 'open',
    isForcedPause: ({context}) => context.play.state.mode === 'pause',
    isGraveError: ({context}) => context.play.state.mode === 'repair',
    hasEnded: ({context}) => context.play.state.mode === 'ended',
    hasOtherWordings: ({context}) => context.own.wordings !== wordingsIn(context),
  },
  actions: {
    open: assign(({context}, {response}: {response: Response}) => {
      const {scenario, seed, run} = context;
      return running(context, runFrom(scenario, seed, run.choices, response), response);
    }),
    take: assign(({context: {scenario, play: before, known}}, {choice}: {choice: string}) => {
      const after = playTurn(scenario, before, choice);
      const run = {variant: after.variant, choices: after.turns.map(turn => turn.choice)};
      return {run, play: after, known: [...known, responseOf(run).join()]};
    }),
    playFrom: assign(({context}, {choices}: {choices: Response}) =>
      running(context, {variant: context.run.variant, choices}),
    ),
    startAgain: assign(({context}) =>
      running(context, newRun(context.scenario, context.seed, context.run.choices)),
    ),
    keepOwnWords: assign(({context}, {own}: {own: string}) => ({
      own: {words: own, wordings: wordingsIn(context)},
    })),
    tryOther: assign(({context: {tried}}, {step, choices}: {step: number; choices: Response}) => ({
      tried: {...tried, [step]: choices},
    })),
    forgetWhatIfs: assign({tried: {}}),
    tellResponse: emit(({context}) => ({type: 'answered', response: responseOf(context.run)}) as const),
    clearNotebook: emit({type: 'notebookCleared'}),
    leave: emit({type: 'left'}),
  },
}).createMachine({
  id: 'interview',
  context: ({input: {scenario, seed, response}}) => ({
    scenario,
    seed,
    own: {words: '', wordings: ''},
    tried: {},
    ...running({scenario, known: []}, runFrom(scenario, seed, [], response), response),
  }),
  initial: 'resuming',
  on: {
    leave: {actions: 'leave'},
    saved: {
      guard: {type: 'isNews', params: ({event}) => event},
      target: '.resuming',
      actions: {type: 'open', params: ({event}) => event},
    },
  },
  states: {
    resuming: {
      always: [
        {guard: 'isOver', target: 'debrief'},
        {guard: 'hasBegun', target: 'talk'},
        {target: 'contentNote'},
      ],
    },
    contentNote: {on: {showBriefing: 'briefing', readInstead: 'reading'}},
    briefing: {on: {begin: 'talk', watchExample: {guard: 'hasExample', target: 'example'}}},
    example: {on: {finishReading: 'talk'}},
    reading: {
      on: {
        finishReading: {
          target: 'debrief',
          actions: [{type: 'playFrom', params: {choices: [controlIds.read]}}, 'tellResponse'],
        },
      },
    },
    talk: {
      type: 'parallel',
      on: {pause: 'away'},
      always: {guard: 'hasEnded', target: 'ended'},
      states: {
        turn: {
          initial: 'arriving',
          states: {
            arriving: {
              always: [
                {guard: 'isOpen', target: 'decision'},
                {guard: 'isForcedPause', target: 'forcedPause'},
                {guard: 'isGraveError', target: 'repair'},
              ],
            },
            decision: {
              on: {
                choose: {
                  guard: {type: 'isOffered', params: ({event}) => event},
                  target: 'arriving',
                  actions: [{type: 'take', params: ({event}) => event}, 'tellResponse'],
                },
                ask: {
                  guard: {type: 'isOffered', params: ({event}) => event},
                  actions: [{type: 'take', params: ({event}) => event}, 'tellResponse'],
                },
              },
            },
            forcedPause: {
              on: {
                choose: {
                  guard: {type: 'isOffered', params: ({event}) => event},
                  target: 'arriving',
                  actions: [{type: 'take', params: ({event}) => event}, 'tellResponse'],
                },
              },
            },
            repair: {
              on: {
                takeBack: {
                  target: 'arriving',
                  actions: [{type: 'take', params: {choice: controlIds.retry}}, 'tellResponse'],
                },
                letStand: {
                  target: 'arriving',
                  actions: [{type: 'take', params: {choice: controlIds.goOn}}, 'tellResponse'],
                },
              },
            },
          },
        },
        ownWords: {
          initial: 'off',
          states: {
            off: {on: {findOwnWords: 'finding'}},
            finding: {
              always: {guard: 'isGraveError', target: 'off'},
              on: {
                compareOwnWords: {
                  target: 'comparing',
                  actions: {type: 'keepOwnWords', params: ({event}) => ({own: event.words})},
                },
              },
            },
            comparing: {
              always: [
                {guard: 'isGraveError', target: 'off'},
                {guard: 'hasOtherWordings', target: 'finding'},
              ],
              on: {stopOwnWords: 'off'},
            },
          },
        },
      },
    },
    away: {on: {resume: 'talk'}},
    ended: {on: {pause: 'away', lookBack: 'debrief'}},
    debrief: {
      entry: 'forgetWhatIfs',
      initial: 'lookingBack',
      on: {
        replayFrom: {
          target: 'talk',
          actions: [{type: 'playFrom', params: ({event}) => event}, 'tellResponse'],
        },
        playAgain: {target: 'contentNote', actions: ['startAgain', 'clearNotebook', 'tellResponse']},
      },
      states: {
        lookingBack: {
          on: {tryOther: {target: 'whatIf', actions: {type: 'tryOther', params: ({event}) => event}}},
        },
        whatIf: {on: {tryOther: {actions: {type: 'tryOther', params: ({event}) => event}}}},
      },
    },
  },
});

/** A running interview. */
export type Interview = ActorRefFrom<typeof interviewMachine>;

/** Returns the screen of an interview: the outermost state of its machine. */
export function screenOf({value}: SnapshotFrom<typeof interviewMachine>) {
  if (typeof value === 'string') return value;
  return 'talk' in value ? 'talk' : 'debrief';
}

/**
 * Returns the state of the step for own words. The learner types own words, compares own words with the wordings, or
 * has switched off the step.
 */
export const ownWordsOf = ({value}: SnapshotFrom<typeof interviewMachine>) =>
  typeof value === 'object' && 'talk' in value ? value.talk.ownWords : 'off';
