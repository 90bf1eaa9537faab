import type Client from '@xapi/cmi5/dist/Cmi5.esm.js';
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import type {Interaction} from '../../../src/score/interaction.ts';
import type {Progress} from '../../../src/tracking/port.ts';
import {isJson, type Json} from '../../../src/tracking/cmi5/xapi.ts';
import {LrsRequest} from '../../doubles/lrs/request.ts';
import {at, verbOf} from '../../doubles/lrs/rules.ts';
import {Cmi5World} from '../../doubles/lrs/world.ts';
import {answers} from './answers.ts';
import {begunProgress, passedProgress} from '../contract/contract.ts';

/*
 * Compares our adapter with an independent client on the same LRS: the cmi5 client of xapijs. If both clients support
 * an event, their statements about the event must be equal.
 */

type Judge = typeof Client;
let Cmi5: Judge;

beforeAll(async () => {
  vi.stubGlobal('XMLHttpRequest', LrsRequest);
  ({default: Cmi5} = await import('@xapi/cmi5/dist/Cmi5.esm.js'));
});

afterAll(() => {
  vi.unstubAllGlobals();
});

async function judgeIn({lrs}: Cmi5World): Promise<InstanceType<Judge>> {
  LrsRequest.lrs = lrs;
  const query = new URLSearchParams(lrs.launch());
  const parameter = (name: string) => query.get(name) ?? '';
  const judge = new Cmi5({
    endpoint: parameter('endpoint'),
    fetch: parameter('fetch'),
    actor: {
      account: {homePage: 'https://lms.example.org', name: 'bat.dorj'},
      objectType: 'Agent',
      name: 'Bat Dorj',
    },
    registration: parameter('registration'),
    activityId: parameter('activityId'),
  });
  await judge.initialize();
  return judge;
}

const fields = (value: unknown): Json => (isJson(value) ? value : {});

/**
 * Returns a statement without the parts that always differ: its id, its times and the display text of its
 * verb.
 */
function lasting({verb, object, actor, result, context}: Json): Json {
  const {duration, ...outcome} = fields(result);
  return {verb: at(verb, 'id'), object, actor, outcome, hasDuration: duration !== undefined, context};
}

const marks = {scaled: 0.9, raw: 90, min: 0, max: 100};
const passedWithoutParts: Progress = {...passedProgress, parts: []};

test.each<[string, Progress, (judge: InstanceType<Judge>) => Promise<unknown>]>([
  ['passes', passedWithoutParts, async judge => [await judge.pass(marks), await judge.complete()]],
  [
    'completes without passing',
    {...passedWithoutParts, passed: undefined, scaled: undefined},
    judge => judge.complete(),
  ],
  ['neither completes nor passes', {...begunProgress, parts: []}, async () => undefined],
])('our adapter and xapijs send the same statements for a learner who %s', async (_, progress, say) => {
  const [own, theirs] = [new Cmi5World({masteryScore: 0.8}), new Cmi5World({masteryScore: 0.8})];
  const port = own.page();
  await port.open();
  await port.save('a', progress, 60);
  await port.close(60);
  const judge = await judgeIn(theirs);
  await say(judge);
  await judge.terminate();
  expect(theirs.lrs.refusals).toEqual([]);
  expect(own.lrs.statements.map(lasting)).toEqual(theirs.lrs.statements.map(lasting));
  expect(own.lrs.defined.length).toBe(own.lrs.statements.length);
});

const ids = (words: readonly string[]) => words.map(id => ({id}));
const pairs = (all: readonly (readonly [string, string])[]) => Object.fromEntries(all);

/**
 * Sends an answer with xapijs. Returns undefined if xapijs does not support this kind of answer, or does not write it
 * as xAPI requires.
 */
function reportByJudge(judge: InstanceType<Judge>, it: Interaction): Promise<unknown> | undefined {
  switch (it.kind) {
    case 'choice':
      return judge.interactionChoice('t', 'q', [...it.response], [...it.correct], ids(it.options));
    case 'sequencing':
      return judge.interactionSequencing('t', 'q', [...it.response], [...it.correct], ids(it.steps));
    case 'matching': {
      const [response, correct] = [pairs(it.response), pairs(it.correct)];
      return judge.interactionMatching('t', 'q', response, correct, ids(it.sources), ids(it.targets));
    }
    case 'likert':
      return judge.interactionLikert('t', 'q', it.response, undefined, ids(it.scale));
    case 'numeric':
    case 'fill-in':
    case 'performance':
      return undefined;
  }
}

const answersOfJudge = answers.filter(([, {kind}]) => !['numeric', 'fill-in', 'performance'].includes(kind));

test.each(answersOfJudge)('our adapter and xapijs write the same answer for %s', async (_, interaction) => {
  const [own, theirs] = [new Cmi5World(), new Cmi5World()];
  const port = own.page();
  await port.open();
  await port.report(interaction);
  await port.save('a', {...begunProgress, parts: []}, 1);
  await reportByJudge(await judgeIn(theirs), interaction);
  const [ours, others] = [own, theirs].map(({lrs}) => {
    const answered = lrs.statements.find(statement => verbOf(statement) === 'answered');
    const {name, description, ...definition} = fields(at(answered, 'object', 'definition'));
    return {definition, response: at(answered, 'result', 'response')};
  });
  expect(ours).toEqual(others);
  expect(ours?.response).toBeTypeOf('string');
});
