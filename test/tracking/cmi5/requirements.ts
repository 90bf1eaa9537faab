import {isJson, type Json} from '../../../src/tracking/cmi5/xapi.ts';
import type {LrsClient} from '../../doubles/lrs/client.ts';
import type {LrsSetup} from '../../doubles/lrs/lrs.ts';

/**
 * Returns a copy of a statement with another value at a path of property names. The value `undefined` removes the
 * property.
 */
function withProperty(statement: Json, way: readonly string[], value: unknown): Json {
  const [name = '', ...rest] = way;
  const inner = statement[name];
  const next = rest.length === 0 ? value : withProperty(isJson(inner) ? inner : {}, rest, value);
  const {[name]: _, ...others} = statement;
  return next === undefined ? others : {...others, [name]: next};
}

const but =
  (value: unknown, ...way: readonly string[]) =>
  (statement: Json): Json =>
    withProperty(statement, way, value);

const categories = (...names: readonly string[]): unknown =>
  names.map(name => ({id: `https://w3id.org/xapi/cmi5/context/categories/${name}`}));
const extension = (name: string) => `https://w3id.org/xapi/cmi5/context/extensions/${name}`;
const inCategory = ['context', 'contextActivities', 'category'];

/** Lets a client do everything correctly up to and including `initialized`. */
async function begin(client: LrsClient): Promise<LrsClient> {
  await client.begin();
  await client.say('initialized');
  return client;
}

export interface Requirement {
  /** Number in the requirements list of the cmi5 conformance suite. */
  readonly number: string;
  readonly words: string;
  /** Breaks the requirement with a client. `next` creates a client for a later session in the same registration. */
  readonly broken: (client: LrsClient, next: () => LrsClient) => Promise<unknown>;
  readonly setup?: LrsSetup;
}

const saying = (
  number: string,
  words: string,
  verb: Parameters<LrsClient['say']>[0],
  change?: (statement: Json) => Json,
  scaled?: number,
): Requirement => ({
  number,
  words,
  broken: async client => (await begin(client)).say(verb, change, scaled),
});

/** Requirements that an AU can break, each with a client that breaks it. */
export const requirements: readonly Requirement[] = [
  {number: '8.2.1.0-2', words: 'the token is fetched by POST', broken: client => client.fetchToken('GET')},
  {
    number: '8.1.2.0-5',
    words: 'every request has the token in its header',
    broken: async client => {
      await client.begin();
      await client.ask('GET', 'activities/state', {stateId: 'resume'}, undefined, {Authorization: ''});
    },
  },
  {
    number: '8.1.2.0-2',
    words: 'the token is not used after the session has ended',
    broken: async client => {
      await begin(client);
      await client.say('terminated');
      await client.ask('GET', 'activities/state', {stateId: 'resume'});
    },
  },
  saying('8.1.3.0-3', 'statements have the actor of the launch', 'completed', but('Sor', 'actor', 'name')),
  {
    number: '8.1.3.0-3',
    words: 'document requests use the actor of the launch',
    broken: async client => {
      await client.begin();
      await client.ask('GET', 'activities/state', {stateId: 'resume', agent: '{"mbox":"mailto:a@b.org"}'});
    },
  },
  {
    number: '8.1.4.0-3',
    words: 'document requests use the registration of the launch',
    broken: async client => {
      await client.begin();
      await client.ask('GET', 'activities/state', {stateId: 'resume', registration: 'other'});
    },
  },
  saying('8.1.5.0-6', 'the object is the activity of the launch', 'completed', but('urn:x', 'object', 'id')),
  {
    number: '4.1.0.0-1',
    words: 'every request states the xAPI version',
    broken: async client => {
      await client.begin();
      await client.ask('GET', 'statements', {}, undefined, {'X-Experience-API-Version': ''});
    },
  },
  saying('4.1.0.0-1', 'statements conform to xAPI', 'passed', but(2, 'result', 'score', 'scaled')),
  saying(
    '6.3.0.0-1',
    'no statement is voided',
    'completed',
    but('http://adlnet.gov/expapi/verbs/voided', 'verb', 'id'),
  ),
  {
    number: '9.1.0.0-1',
    words: 'every statement has a UUID',
    broken: async client => {
      await begin(client);
      await client.ask('POST', 'statements', {}, client.statement('completed', but(undefined, 'id')));
    },
  },
  saying(
    '9.3.0.0-1',
    'only cmi5 verbs are "cmi5 defined"',
    'completed',
    but('http://adlnet.gov/expapi/verbs/answered', 'verb', 'id'),
  ),
  saying('9.3.0.0-2', 'no verb occurs twice in a session', 'initialized'),
  {
    number: '9.3.0.0-3',
    words: 'passed does not follow failed in one session',
    broken: async client => {
      await begin(client);
      await client.say('failed');
      await client.say('passed');
    },
  },
  {
    number: '9.3.0.0-4',
    words: 'initialized is the first statement',
    broken: async client => {
      await client.begin();
      await client.say('completed');
    },
  },
  {
    number: '9.3.0.0-5',
    words: 'terminated is the last statement',
    broken: async client => {
      await begin(client);
      await client.ask('POST', 'statements', {}, [
        client.statement('terminated'),
        client.statement('passed'),
      ]);
    },
  },
  ...(['completed', 'passed'] as const).map(verb => ({
    number: verb === 'completed' ? '9.3.0.0-6' : '9.3.0.0-7',
    words: `${verb} comes once in a registration`,
    broken: async (client: LrsClient, next: () => LrsClient) => {
      await (await begin(client)).say(verb);
      await (await begin(next())).say(verb);
    },
  })),
  {
    number: '9.3.0.0-8',
    words: 'failed does not follow passed in the registration',
    broken: async (client, next) => {
      await (await begin(client)).say('passed');
      await (await begin(next())).say('failed');
    },
  },
  saying('9.3.4.0-2', 'passed needs the mastery score', 'passed', undefined, 0.79),
  saying('9.3.5.0-2', 'failed needs a score below the mastery score', 'failed', undefined, 0.8),
  saying(
    '9.5.1.0-2',
    'only passed and failed have a score',
    'completed',
    but({scaled: 0.9}, 'result', 'score'),
  ),
  saying(
    '9.5.1.0-3',
    'a raw score has its minimum and maximum',
    'passed',
    but(undefined, 'result', 'score', 'min'),
  ),
  saying('9.5.2.0-1', 'passed has success true', 'passed', but(false, 'result', 'success')),
  saying('9.5.2.0-2', 'failed has success false', 'failed', but(true, 'result', 'success')),
  saying('9.5.2.0-3', 'no other statement has success', 'completed', but(true, 'result', 'success')),
  saying('9.5.3.0-1', 'completed has completion true', 'completed', but(false, 'result', 'completion')),
  saying('9.5.3.0-2', 'no other statement has completion', 'terminated', but(true, 'result', 'completion')),
  saying('9.5.4.1-1', 'terminated has a duration', 'terminated', but(undefined, 'result', 'duration')),
  saying('9.5.4.1-2', 'completed has a duration', 'completed', but(undefined, 'result', 'duration')),
  saying('9.5.4.1-3', 'passed has a duration', 'passed', but(undefined, 'result', 'duration')),
  saying('9.5.4.1-4', 'failed has a duration', 'failed', but(undefined, 'result', 'duration')),
  saying(
    '9.6.1.0-1',
    'statements have the registration of the launch',
    'completed',
    but('3f2e9a4c-7d51-4b8e-9c60-000000000000', 'context', 'registration'),
  ),
  saying(
    '9.6.2.2-1',
    'statements with a result have the category moveOn',
    'completed',
    but(categories('cmi5'), ...inCategory),
  ),
  saying(
    '9.6.2.2-2',
    'no other statement has the category moveOn',
    'terminated',
    but(categories('cmi5', 'moveon'), ...inCategory),
  ),
  saying(
    '9.6.3.1-4',
    'statements have the session id of the context template',
    'completed',
    but({}, 'context', 'extensions'),
  ),
  saying(
    '9.6.3.2-2',
    'passed and failed state the mastery score that was applied',
    'passed',
    but(0.7, 'context', 'extensions', extension('masteryscore')),
  ),
  saying('9.7.0.0-1', 'every statement has a timestamp', 'completed', but(undefined, 'timestamp')),
  saying(
    '9.7.0.0-1',
    'timestamps follow the order of events',
    'completed',
    but('2020-01-01T00:00:00Z', 'timestamp'),
  ),
  saying('9.7.0.0-2', 'in UTC', 'completed', but('2026-11-25T16:10:00+08:00', 'timestamp')),
  {
    number: '10.2.1.0-5',
    words: 'the document LMS.LaunchData is not changed',
    broken: async client => {
      await client.begin();
      await client.ask('PUT', 'activities/state', {stateId: 'LMS.LaunchData'}, {});
    },
  },
  saying(
    '10.2.1.0-6',
    'statements contain the whole context template',
    'completed',
    but(undefined, 'context', 'contextActivities', 'grouping'),
  ),
  {
    ...saying('10.2.2.0-2', 'the launch mode Browse sends no result', 'completed'),
    setup: {mode: 'Browse', masteryScore: 0.8},
  },
  {
    ...saying('10.2.2.0-3', 'the launch mode Review sends no result', 'completed'),
    setup: {mode: 'Review', masteryScore: 0.8},
  },
  {
    number: '11.0.0.0-1',
    words: 'preferences are requested for the actor of the launch',
    broken: async client => {
      await client.begin();
      const query = {profileId: 'cmi5LearnerPreferences', agent: '{"mbox":"mailto:a@b.org"}'};
      await client.ask('GET', 'agents/profile', query);
    },
  },
  {
    number: '11.0.0.0-3',
    words: 'preferences are requested before the first statement',
    broken: async client => {
      await client.fetchToken();
      await client.say('initialized');
    },
  },
];
