import type {Scenario} from '../../src/scenario/model/scenario.ts';
import {restaurant} from './scenario-fixture.ts';

const {rubric} = restaurant;
const always = {all: [], any: [], none: []};

/**
 * "The restaurant by the sea" with every optional feature of a scenario: two variants; facts of one variant;
 * a fact that the person tells at any level of trust; an event that occurs on some ways only; choices that
 * end the interview; and a door that choices close.
 */
export const twoTruths: Scenario = {
  ...rubric,
  room: [...rubric.room, {id: 'door', states: ['open', 'closed']}],
  queue: [{id: 'queue-grows', minutes: 3}],
  variants: [
    {id: 'at-risk', share: 75},
    {id: 'aunt', share: 25},
  ],
  facts: rubric.facts.map(fact =>
    fact.id === 'debt'
      ? {...fact, variant: 'at-risk'}
      : fact.id === 'kin'
        ? {...fact, variant: 'at-risk'}
        : fact.id === 'work'
          ? {...fact, level: 'r0'}
          : fact,
  ),
  events: [
    ...rubric.events,
    {
      id: 'aunt-knocks',
      before: 'story',
      when: {...always, all: [{chosen: {point: 'secure', option: 'secure-check'}}, {variant: 'aunt'}]},
      options: [
        {id: 'knock-open', ...plain('b'), room: {door: 'closed'}},
        {id: 'knock-ignore', ...plain('a')},
      ],
    },
  ],
  decisions: rubric.decisions.map(decision => ({
    ...decision,
    options: decision.options.map(option => ({
      ...option,
      ...(option.id === 'secure-accuse' || option.id === 'probe-many' ? {ends: true as const} : {}),
      ...(option.id === 'secure-alike' || option.id === 'secure-accuse'
        ? {room: {...option.room, door: 'closed'}}
        : {}),
      ...(option.id === 'story-or-bar' ? {reveals: ['work']} : {}),
      ...(option.id === 'choice-night' ? {when: {...always, all: [{known: 'work'}]}} : {}),
    })),
  })),
};

function plain(grade: 'a' | 'b') {
  return {grade, questionType: 'statement', trust: 0, distress: 0, replies: ['r0']} as const;
}
