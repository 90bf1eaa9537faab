import type {Interaction, MatchingInteraction, PerformanceInteraction} from '../../score/interaction.ts';
import {percent} from '../../score/share.ts';
import type {PartProgress} from '../port.ts';
import {uuidOf} from './name-uuid.ts';
import {isJson, type Json} from './xapi.ts';

/** Data that all statements of a session share. */
export interface StatementSession {
  readonly actor: Json;
  readonly registration: string;
  readonly activityId: string;
  readonly contextTemplate: Json;
  readonly masteryScore: number | undefined;
}

/** Data that differ in each statement. */
export interface StatementStamp {
  /** UUID of the statement. */
  readonly id: string;
  /**
   * Time in milliseconds since 1970. It never decreases from one statement to the next, because cmi5 9.3 orders
   * statements by time.
   */
  readonly at: number;
}

export type Verb = 'initialized' | 'passed' | 'completed' | 'terminated';

const cmi5 = 'https://w3id.org/xapi/cmi5/context';
/** Prefix of every verb that a course uses. */
export const verbs = 'http://adlnet.gov/expapi/verbs/';

/** Formats a duration in ISO 8601, to a hundredth of a second. */
const span = (seconds: number): string =>
  `PT${Math.max(0, Number.isFinite(seconds) ? seconds : 0).toFixed(2)}S`;

/** Returns a list unchanged, undefined as an empty list, and any other value as a list of one. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/**
 * Builds a context from the LMS's template. The template stays complete, unchanged and in order. Our own entries come
 * after those of the template (cmi5 10.0).
 */
function contextOf(
  {contextTemplate: template, registration}: StatementSession,
  added: Readonly<Record<string, readonly string[]>>,
  extensions: Json = {},
): Json {
  const templateActivities = isJson(template['contextActivities']) ? template['contextActivities'] : {};
  const templateExtensions = isJson(template['extensions']) ? template['extensions'] : {};
  const lists = Object.entries(added).map(([kind, ids]) => [
    kind,
    [...listOf(templateActivities[kind]), ...ids.map(id => ({id}))],
  ]);
  return {
    ...template,
    registration,
    contextActivities: {...templateActivities, ...Object.fromEntries(lists)},
    extensions: {...extensions, ...templateExtensions},
  };
}

const statement = (session: StatementSession, {id, at}: StatementStamp, verb: string, rest: Json): Json => ({
  id,
  timestamp: new Date(at).toISOString(),
  actor: session.actor,
  verb: {id: verbs + verb, display: {en: verb}},
  ...rest,
});

const scoreOf = (scaled: number | undefined): Json =>
  scaled === undefined ? {} : {score: {scaled, raw: percent(scaled), min: 0, max: 100}};

/**
 * Builds the `result` of a statement with the properties that cmi5 requires or allows for its verb (cmi5
 * 9.5).
 */
function resultOf(verb: Verb, scaled: number | undefined, seconds: number): Json | undefined {
  const duration = span(seconds);
  switch (verb) {
    case 'initialized':
      return undefined;
    case 'terminated':
      return {duration};
    case 'completed':
      return {completion: true, duration};
    case 'passed':
      return {success: true, ...scoreOf(scaled), duration};
  }
}

/**
 * Creates a "cmi5 defined" statement (cmi5 7.1.3, 9.3 to 9.7). `seconds` is the time since the session began.
 */
export function defined(
  session: StatementSession,
  stamp: StatementStamp,
  verb: Verb,
  scaled: number | undefined,
  seconds: number,
): Json {
  const result = resultOf(verb, scaled, seconds);
  const category = [`${cmi5}/categories/cmi5`];
  if (verb === 'passed' || verb === 'completed') category.push(`${cmi5}/categories/moveon`);
  const {masteryScore} = session;
  const mastery =
    verb === 'passed' && masteryScore !== undefined
      ? {[`${cmi5}/extensions/masteryscore`]: masteryScore}
      : {};
  return statement(session, stamp, verb, {
    object: {objectType: 'Activity', id: session.activityId},
    ...(result && {result}),
    context: contextOf(session, {category}, mastery),
  });
}

/**
 * Returns the id of an object within the AU. The id starts with the publisher's id, which the LMS puts first in its
 * template (cmi5 9.6.2.3). It is therefore the same for every learner and every LMS. If the template has no
 * publisher's id, the id starts with `activityId`, which differs in each registration.
 */
export function idOf({contextTemplate, activityId}: StatementSession, name: string): string {
  const activities = contextTemplate['contextActivities'];
  const [publisher] = listOf(isJson(activities) ? activities['grouping'] : undefined);
  const id = isJson(publisher) ? publisher['id'] : undefined;
  return `${typeof id === 'string' ? id : activityId}/${name}`;
}

/**
 * Creates a "cmi5 allowed" statement that a part is done (cmi5 7.1.3). The statement has no cmi5 category, so the
 * course may send it again with a better score.
 */
export function partDone(session: StatementSession, stamp: StatementStamp, {id, scaled}: PartProgress): Json {
  const score = scaled === undefined ? {} : {score: {scaled}};
  return statement(session, stamp, 'completed', {
    object: {objectType: 'Activity', id: idOf(session, id)},
    result: {completion: true, ...score},
    context: contextOf(session, {parent: [session.activityId]}),
  });
}

/**
 * Creates a "cmi5 allowed" statement which reports how much of the AU is done, in whole per cent (cmi5
 * 9.5.5.1).
 */
export function progressed(session: StatementSession, stamp: StatementStamp, fraction: number): Json {
  const progress = 'https://w3id.org/xapi/cmi5/result/extensions/progress';
  return statement(session, stamp, 'progressed', {
    object: {objectType: 'Activity', id: session.activityId},
    result: {extensions: {[progress]: percent(fraction)}},
    context: contextOf(session, {}),
  });
}

/** Prefix of our own extensions. docs/tracking.md describes each of them. */
const extension = 'urn:tamga:extension:';

/** Id of the extension in a "suspended" statement that contains the text of the State document. */
export const savedState = `${extension}saved-state`;

/**
 * Creates a "cmi5 allowed" statement with the text of the State document. A closing page sends its state in this
 * statement. A separate write of the document could arrive before or after the end of the session.
 */
export const suspended = (session: StatementSession, stamp: StatementStamp, document: string): Json =>
  statement(session, stamp, 'suspended', {
    object: {objectType: 'Activity', id: session.activityId},
    result: {extensions: {[savedState]: document}},
    context: contextOf(session, {}),
  });

const joinWords = (words: readonly string[]): string => words.join('[,]');
const pairs = (all: readonly (readonly string[])[]): string => joinWords(all.map(pair => pair.join('[.]')));
const components = (ids: readonly string[]): readonly Json[] => [...new Set(ids)].map(id => ({id}));

/** Splits a step of a response at its first full stop into a name and an answer, which may be empty. */
const step = (text: string): readonly [string, string] => {
  const [name = '', ...answer] = text.split('.');
  return [name, answer.join('.')];
};

interface Spelling {
  /** Definition of the xAPI activity: `interactionType`, patterns and components (xAPI 1.0.3, Part Two, Appendix C). */
  readonly definition: Json;
  readonly response: string;
}

/** Converts an interaction to the formats of xAPI: its kind, the right answer and the response. */
export function spell(interaction: Interaction): Spelling {
  switch (interaction.kind) {
    case 'choice':
    case 'sequencing': {
      const {kind, response, correct} = interaction;
      const choices = components(kind === 'choice' ? interaction.options : interaction.steps);
      return {
        definition: {interactionType: kind, correctResponsesPattern: [joinWords(correct)], choices},
        response: joinWords(response),
      };
    }
    case 'matching':
      return spellMatching(interaction);
    case 'numeric': {
      const {response, min, max} = interaction;
      return {
        definition: {interactionType: 'numeric', correctResponsesPattern: [`${min}[:]${max}`]},
        response,
      };
    }
    case 'fill-in': {
      const {response, accepted, caseMatters} = interaction;
      return {
        definition: {
          interactionType: 'fill-in',
          correctResponsesPattern: accepted.map(text => `{case_matters=${caseMatters}}${text}`),
        },
        response,
      };
    }
    case 'likert': {
      const {scale, response} = interaction;
      return {definition: {interactionType: 'likert', scale: components(scale)}, response};
    }
    case 'performance':
      return spellPerformance(interaction);
  }
}

const spellMatching = ({sources, targets, response, correct}: MatchingInteraction): Spelling => ({
  definition: {
    interactionType: 'matching',
    correctResponsesPattern: [pairs(correct)],
    source: components(sources),
    target: components(targets),
  },
  response: pairs(response),
});

function spellPerformance({response, correct}: PerformanceInteraction): Spelling {
  const steps = components([...response, ...(correct ?? [])].map(text => step(text)[0]));
  const pattern = correct && {
    correctResponsesPattern: [`{order_matters=false}${pairs(correct.map(step))}`],
  };
  return {
    definition: {interactionType: 'performance', ...pattern, steps},
    response: pairs(response.map(step)),
  };
}

/**
 * Context extensions of an answer. The IRI of an objective is the same as in `cmi5.xml`. Each such IRI begins with
 * `urn` and the id of the course, as the publisher's id of the AU does.
 */
const extensionsOf = (
  session: StatementSession,
  {attempt, form, objectives = [], isLate, ...when}: Interaction,
): Json => ({
  ...(isLate && {[`${extension}answered-at`]: new Date(when.startedAt + when.latency).toISOString()}),
  ...(attempt !== undefined && {[`${extension}attempt`]: attempt}),
  ...(form !== undefined && {[`${extension}form`]: form}),
  ...(objectives.length > 0 && {
    [`${extension}objectives`]: objectives.map(
      id =>
        `${/^urn:[\w-]+(?=:)/.exec(idOf(session, ''))?.[0] ?? 'urn:tamga'}:objective:${id.replace('.', ':')}`,
    ),
  }),
});

/**
 * Returns the id of the statement of an answer. Every session and window that reports this answer uses the same id.
 * The id contains the time of the answer. Otherwise ids would repeat after a reset, because the new attempt begins
 * with the first try again.
 */
export function answerId(session: StatementSession, {id, startedAt, latency}: Interaction): string {
  return uuidOf(`${idOf(session, id)}?${session.registration}&${startedAt}&${latency}`);
}

/**
 * Creates a "cmi5 allowed" statement of one answer. No timestamp may be earlier than the session (cmi5 9.3). For an
 * answer of an earlier session, an extension therefore contains the time.
 */
export function answeredStatement(
  session: StatementSession,
  stamp: StatementStamp,
  interaction: Interaction,
): Json {
  const {id, objective, asked, latency, points, confidence} = interaction;
  const {definition, response} = spell(interaction);
  const words = asked.text === '' ? undefined : {[asked.language || 'und']: asked.text};
  const judged = points && {
    success: points.earned === points.possible,
    ...(points.possible > 0 && {
      score: {
        scaled: Number((points.earned / points.possible).toFixed(4)),
        raw: points.earned,
        min: 0,
        max: points.possible,
      },
    }),
  };
  return statement(session, stamp, 'answered', {
    object: {
      objectType: 'Activity',
      id: idOf(session, id),
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        ...(words && {name: words, description: words}),
        ...definition,
      },
    },
    result: {
      response,
      ...judged,
      duration: span(latency / 1000),
      ...(confidence && {extensions: {[`${extension}confidence`]: confidence}}),
    },
    context: contextOf(session, {parent: [idOf(session, objective)]}, extensionsOf(session, interaction)),
  });
}
