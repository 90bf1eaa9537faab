import type {InterviewPart} from '../content/course.ts';
import type {Authoring} from '../questions/define.ts';
import type {Named, Namespace} from './entry.ts';
import {fault, startOf, type Fault} from './fault.ts';
import {readParts, type CompiledQuestion} from './question.ts';
import type {Tree} from './source-file.ts';
import {readYamlFile} from './yaml-file.ts';

/** One interview file. */
export interface ReadInterview {
  readonly part?: InterviewPart;
  readonly question?: CompiledQuestion;
  readonly named?: Named;
  readonly namespace: Namespace;
  readonly faults: readonly Fault[];
}

/** Where the interview with this id stands. */
export const interviewFile = (id: string): string => `scenarios/${id}.yaml`;

/** Reads `scenarios/<id>.yaml`; all its texts have a namespace of their own. */
export function readInterview(
  tree: Tree,
  id: string,
  authoring: Authoring<unknown, unknown, unknown>,
): ReadInterview {
  const file = interviewFile(id);
  const namespace: Namespace = {name: id, entries: [], drawings: []};
  const {yaml, faults} = readYamlFile(tree, file);
  if (yaml === undefined) return {namespace, faults};
  const read = readParts('interview', authoring, yaml, {words: () => '', tree});
  const own = read.names[0];
  const all = [...faults, ...read.faults];
  if (own !== undefined && own.id !== id)
    all.push(
      fault(
        own.at,
        `the id must be the file's name: write "${id}", or rename the file to ${own.id}.yaml`,
        'id',
      ),
    );
  if (read.question === undefined) return {namespace, faults: all};
  const minutes = fieldOf(yaml.value, 'minutes');
  if (typeof minutes !== 'number')
    all.push(
      fault(
        startOf(file),
        'the interview needs `minutes:`, what it takes an officer who reads with care',
        'interview',
      ),
    );
  if (!read.entries.some(entry => entry.key === 'title'))
    all.push(fault(startOf(file), 'the interview needs a `title:`', 'interview'));
  return {
    part: {
      kind: 'interview',
      id,
      minutes: typeof minutes === 'number' ? minutes : 0,
      question: read.question.block,
    },
    question: read.question,
    named: {id, at: yaml.at(['id'])},
    namespace: {...namespace, entries: read.entries},
    faults: all,
  };
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
