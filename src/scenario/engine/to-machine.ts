import {pauseAt, stopAt} from '../model/bands.ts';
import {kinds} from './machine-kinds.ts';
import {person, roomRegion, roomSet} from './machine-regions.ts';
import {words, type Choice, type Decision, type Rule, type Scenario} from '../model/scenario.ts';
import {factsOf, firstVariant, minutesKept, situationAtStart, wayThrough, type Waypoint} from './step.ts';

/** The last state of the way, where the ending is determined. */
const theEnd = 'the-end';

const always: Rule = {all: [], any: [], none: []};

/**
 * Converts a scenario to a state machine with one state for each decision and event. In each state the
 * interview arrives, pauses, is open, or waits for an error to be taken back. The machine holds only names
 * and parameters and starts no actor.
 */
export function toMachine(scenario: Scenario, variant = firstVariant(scenario)) {
  const way = wayThrough(scenario);
  const next = (i: number) => way[i + 1]?.it.id ?? theEnd;
  return kinds.createMachine({
    id: scenario.id,
    context: {...situationAtStart(scenario, variant), fresh: true},
    type: 'parallel',
    states: {
      talk: kinds.createStateConfig({
        initial: way[0]?.it.id ?? theEnd,
        states: {
          ...Object.fromEntries(
            way.map((waypoint, i) => [waypoint.it.id, toState(scenario, waypoint, next(i))]),
          ),
          [theEnd]: kinds.createStateConfig({
            always: scenario.endings.map(
              e => ({target: e.id, guard: {type: 'holds', params: {rule: e.rule}}}) as const,
            ),
          }),
          ...Object.fromEntries(scenario.endings.map(e => [e.id, kinds.createStateConfig({type: 'final'})])),
          [words.read]: kinds.createStateConfig({type: 'final'}),
        },
      }),
      ...roomRegion(scenario),
      person: person(scenario),
    },
  });
}

const target = (scenario: Scenario, state: string) => `#${scenario.id}.talk.${state}`;

function toState(scenario: Scenario, waypoint: Waypoint, next: string) {
  return kinds.createStateConfig({
    initial: 'arriving',
    states: {
      arriving: arriving(scenario, waypoint, target(scenario, next)),
      pause: pause(scenario),
      open: open(scenario, waypoint, target(scenario, next)),
      repair: repair(scenario, waypoint, target(scenario, next)),
    },
  });
}

function arriving(scenario: Scenario, {kind, it}: Waypoint, next: string) {
  const whenStopped =
    kind === 'event' || it.kind === 'talk' || scenario.stop.settles.some(s => s.point === it.id);
  const needs = kind === 'event' ? [] : it.needs;
  const when = kind === 'event' ? it.when : always;
  return kinds.createStateConfig({
    always: [
      {
        target: 'arriving',
        guard: {type: 'afraid', params: {distress: stopAt}},
        actions: 'stop',
        reenter: true,
      },
      {target: next, guard: {type: 'passed', params: {whenStopped, needs, when}}},
      {target: 'pause', guard: {type: 'tired', params: {distress: pauseAt}}},
      {
        target: 'arriving',
        guard: {type: 'due', params: {place: it.id}},
        actions: {type: 'test', params: {place: it.id}},
        reenter: true,
      },
      {target: 'open', actions: 'clear'},
    ],
  });
}

const pause = (scenario: Scenario) =>
  kinds.createStateConfig({
    on: {
      choose: scenario.pause.options.map(
        option =>
          ({
            target: 'arriving',
            guard: {type: 'is', params: {choice: option.id}},
            actions: [{type: 'rest', params: {option}}, ...roomSet(option)],
          }) as const,
      ),
    },
  });

function open(scenario: Scenario, waypoint: Waypoint, next: string) {
  if (waypoint.kind === 'event') {
    return kinds.createStateConfig({
      on: {
        choose: waypoint.it.options.map(
          option =>
            ({
              target: next,
              guard: {type: 'is', params: {choice: option.id}},
              actions: [
                {
                  type: 'decide',
                  params: {point: waypoint.it.id, option, takes: 0, facts: [], fresh: true},
                },
                ...roomSet(option),
              ],
            }) as const,
        ),
      },
    });
  }
  const {it} = waypoint;
  const choices = it.options.map(option => {
    const guard = {type: 'offers', params: {option}} as const;
    const taken = decide(scenario, waypoint.it, option);
    if (option.critical !== undefined && scenario.feedback !== 'at-end')
      return {target: 'repair', guard, actions: [{type: 'hold', params: {option: option.id}}]} as const;
    return {
      target: after(scenario, option, next),
      guard,
      actions: option.critical === undefined ? taken : (['leave', ...taken] as const),
    } as const;
  });
  const until = scenario.budget - minutesKept(scenario, it.id);
  const questions = (it.asks ? scenario.questions : []).map(
    q =>
      ({
        guard: {type: 'asks', params: {question: q.id, until}},
        actions: {type: 'ask', params: {question: q.id, facts: factsOf(scenario, q.reveals)}},
      }) as const,
  );
  const read = {
    target: target(scenario, words.read),
    guard: {type: 'reads', params: {choice: words.read}},
  } as const;
  return kinds.createStateConfig({on: {choose: [...choices, ...questions, read]}});
}

function repair(scenario: Scenario, waypoint: Waypoint, next: string) {
  if (waypoint.kind === 'event') return kinds.createStateConfig({});
  const {it} = waypoint;
  return kinds.createStateConfig({
    on: {
      choose: [
        {target: 'open', guard: {type: 'is', params: {choice: words.retry}}, actions: 'release'},
        ...it.options
          .filter(o => o.critical !== undefined)
          .map(
            option =>
              ({
                target: after(scenario, option, next),
                guard: {type: 'stands', params: {choice: words.goOn, option: option.id}},
                actions: ['leave', ...decide(scenario, it, option)],
              }) as const,
          ),
      ],
    },
  });
}

/** Returns where a choice leads: to the next waypoint, or to the end at once. */
const after = (scenario: Scenario, option: Choice, next: string) =>
  option.ends ? target(scenario, theEnd) : next;

// A referral moves nobody, so it causes no pause either.
const decide = (scenario: Scenario, it: Decision, option: Choice) =>
  [
    {
      type: 'decide',
      params: {
        point: it.id,
        option,
        takes: it.takes,
        facts: factsOf(scenario, option.reveals),
        fresh: it.kind === 'talk',
      },
    },
    ...roomSet(option),
  ] as const;
