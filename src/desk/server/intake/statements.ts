import {z} from 'zod';
import type {AttemptAnswer} from '../../ledger/attempt.ts';
import type {NamedResult} from '../../ledger/outside-result.ts';
import {readAnswer, type Readable} from '../../ledger/readable.ts';
import {percentOf} from '../../ledger/score.ts';
import {decodeText} from './decode-text.ts';
import type {DeskFacts, ReadResults} from './result-codes.ts';
import type {TableFault} from './table.ts';

/** Prefix of our own extensions (docs/tracking.md). */
const extension = 'urn:tamga:extension:';

const activities = z.array(z.looseObject({id: z.string()}));
const statementSchema = z.looseObject({
  actor: z.looseObject({
    name: z.string().optional(),
    mbox: z.string().optional(),
    account: z.looseObject({name: z.string()}).optional(),
  }),
  verb: z.looseObject({id: z.string()}),
  object: z.looseObject({
    id: z.string(),
    definition: z
      .looseObject({
        interactionType: z.string().optional(),
        correctResponsesPattern: z.array(z.string()).optional(),
        name: z.record(z.string(), z.string()).optional(),
      })
      .optional(),
  }),
  result: z
    .looseObject({
      success: z.boolean().optional(),
      response: z.string().optional(),
      duration: z.string().optional(),
      score: z.looseObject({scaled: z.number().optional(), max: z.number().optional()}).optional(),
      extensions: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
  context: z
    .looseObject({
      registration: z.string().optional(),
      contextActivities: z
        .looseObject({parent: z.union([activities, activities.element.transform(one => [one])]).optional()})
        .optional(),
      extensions: z.record(z.string(), z.unknown()).optional(),
    })
    .optional(),
  timestamp: z.iso.datetime({offset: true}).optional(),
});
type Statement = z.infer<typeof statementSchema>;

/** Returns whether a file holds JSON, as an LRS exports statements. */
export const isJson = (bytes: Uint8Array): boolean =>
  /^\s*[[{]/.test(decodeText(bytes.subarray(0, 400)) ?? '');

/**
 * Reads xAPI statements: a list, the answer of an LRS with the property `statements`, or one statement on each line. The
 * statements of one person with one registration are one result.
 */
export function readStatements(bytes: Uint8Array, {course, names}: DeskFacts): ReadResults {
  const parsed = parseJson(decodeText(bytes) ?? '');
  if (parsed === undefined) return {faults: [{row: 0, key: 'desk.statements.half'}]};
  const read = parsed.map(one => statementSchema.safeParse(one));
  const wrong = read.flatMap(({success, error}, at): readonly TableFault[] =>
    success
      ? []
      : [
          {
            row: 0,
            key: 'desk.statements.wrong',
            values: {number: at + 1, at: error.issues[0]?.path.join('.') ?? ''},
          },
        ],
  );
  if (wrong.length > 0) return {faults: wrong};
  const statements = read.flatMap(({data}) => (data ? [data] : []));
  const groups = new Map<string, Statement[]>();
  for (const each of statements) {
    const key = `${nameOf(each)}\n${each.context?.registration ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const results = [...groups.values()].map(group => resultOf(group, course));
  const faults = results.flatMap(({name}): readonly TableFault[] => {
    const fault = names.faultIn(name);
    return fault ? [{row: 0, ...(name === '' ? {key: 'desk.statements.noName'} : fault)}] : [];
  });
  const isOurs = results.some(
    ({answers, done}) =>
      done.length > 0 ||
      answers.some(answer => readAnswer(answer, course, 'scorm2004').question in course.questions),
  );
  if (!isOurs) faults.push({row: 0, key: 'desk.statements.otherCourse'});
  return faults.length > 0 ? {faults} : {results};
}

function parseJson(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const list = z.array(z.unknown());
    const answer = z.object({statements: list}).safeParse(value);
    return answer.success ? answer.data.statements : (list.safeParse(value).data ?? [value]);
  } catch {
    try {
      return text
        .split('\n')
        .filter(line => line.trim() !== '')
        .map((line): unknown => JSON.parse(line));
    } catch {
      return undefined;
    }
  }
}

const nameOf = ({actor: {name, account, mbox}}: Statement): string =>
  (name ?? account?.name ?? mbox?.replace(/^mailto:/, '') ?? '').trim();

/**
 * Returns the end of an id, after its last slash, colon or `#`. In an id of this course, this end is our own id, such
 * as `document-fraud.zones.t1`.
 */
const ownId = (id: string): string => /[^/:#]*$/.exec(id)?.[0] ?? '';

const verbOf = ({verb: {id}}: Statement): string => ownId(id);

function resultOf(group: readonly Statement[], course: Readable): NamedResult {
  const answers = group.filter(each => verbOf(each) === 'answered').map(answerOf);
  const about = group.filter(each => ['passed', 'failed', 'completed'].includes(verbOf(each)));
  const done = about.map(({object}) => ownId(object.id)).filter(id => id in course.parts);
  const whole = about.filter(({object}) => !(ownId(object.id) in course.parts));
  const status = ['passed', 'failed', 'completed'].find(verb => whole.some(each => verbOf(each) === verb));
  const scaled = whole.map(({result}) => result?.score?.scaled).findLast(score => score !== undefined);
  const times = group.flatMap(({timestamp}) => (timestamp === undefined ? [] : [Date.parse(timestamp)]));
  const [head] = group;
  return {
    name: head ? nameOf(head) : '',
    origin: `statements ${head?.context?.registration ?? ''}`,
    source: 'statements',
    at: times.length > 0 ? Math.max(...times) : null,
    status: status ?? 'incomplete',
    score: percentOf({raw: '', min: '', max: '', scaled: scaled === undefined ? '' : String(scaled)}),
    done: [...new Set(done)],
    answers,
    model: 'scorm2004',
    missing: [
      ...(done.length === 0 ? (['parts'] as const) : []),
      ...(answers.length === 0 ? (['answers', 'confidence'] as const) : []),
      ...(times.length === 0 ? (['time'] as const) : []),
    ],
  };
}

function answerOf({object, result, context, timestamp}: Statement, place: number): AttemptAnswer {
  const sure = result?.extensions?.[`${extension}confidence`];
  const served = z.array(z.string()).safeParse(context?.extensions?.[`${extension}objectives`]).data ?? [];
  const parts = context?.contextActivities?.parent ?? [];
  const {success, score} = result ?? {};
  return {
    place,
    id: `${ownId(object.id)}${typeof sure === 'number' ? `.c${sure}` : ''}`,
    type: object.definition?.interactionType ?? 'other',
    time: timestamp ?? '',
    latency: result?.duration ?? '',
    weighting: String(score?.max ?? 1),
    response: result?.response ?? '',
    result:
      success === undefined ? '' : success ? 'correct' : score?.scaled ? String(score.scaled) : 'incorrect',
    objectives: [
      ...parts.map(({id}) => ownId(id)),
      ...served.map(id => `objective.${id.split(':').slice(-2).join('.')}`),
    ].slice(0, 20),
    correct: object.definition?.correctResponsesPattern?.slice(0, 20) ?? [],
    description: Object.values(object.definition?.name ?? {})[0] ?? '',
  };
}
