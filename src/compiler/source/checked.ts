import {z} from 'zod';
import {fieldOf, isRecord} from '../../content/is-record.ts';
import {didYouMean, nearest, whichOf} from '../../content/did-you-mean.ts';
import {fault, type Fault} from './fault.ts';
import type {YamlPath, YamlSource} from './yaml-source.ts';

export interface Validation<T> {
  /** Undefined when a fault was found. */
  readonly value?: T;
  readonly faults: readonly Fault[];
}

type ExpectedKeys = Map<readonly string[], readonly string[]>;

/**
 * Validates YAML against a schema. Each fault has the line in the author's file and a message in plain words.
 */
export function validate<T>(schema: z.ZodType<T>, yaml: YamlSource, rule = 'schema'): Validation<T> {
  const known: ExpectedKeys = new Map();
  const result = z.safeParse(schema, yaml.value, {error: issue => inWords(issue, known)});
  if (result.success) return {value: result.data, faults: []};
  const issues = flat(result.error.issues);
  const meant = meantBy(issues, known);
  return {
    faults: issues
      .filter(({path}) => !meant.has(path.join('\n')))
      .flatMap(issue => faultsOf(issue, yaml, known, rule)),
  };
}

/**
 * Returns the paths of the known fields that the author probably meant and misspelt. The schema also reports such a
 * field as missing, but one fault is enough for one misspelling.
 */
const meantBy = (issues: readonly z.core.$ZodIssue[], known: ExpectedKeys): ReadonlySet<string> =>
  new Set(
    issues.flatMap(issue =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map(key => [...issue.path, nearest(key, known.get(issue.keys) ?? [])].join('\n'))
        : [],
    ),
  );

function faultsOf(
  issue: z.core.$ZodIssue,
  yaml: YamlSource,
  known: ExpectedKeys,
  rule: string,
): readonly Fault[] {
  const where = nameOf(issue.path, yaml.value);
  const prefix = where === '' ? '' : `${where}: `;
  if (issue.code === 'unrecognized_keys') {
    const words = known.get(issue.keys) ?? [];
    return issue.keys.map(key => {
      const message = `${prefix}there is no field "${key}" here${whichOf(key, words)}`;
      return fault(yaml.atKey([...issue.path, key]), message, rule);
    });
  }
  return [fault(yaml.at(issue.path), prefix + issue.message, rule)];
}

/** For an issue about a union of schemas, returns the issues of the schema that fits the author's value best. */
function flat(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  return issues.flatMap(issue => {
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const nearest = issue.errors.reduce((best, next) => (weight(next) < weight(best) ? next : best));
    return flat(nearest.map(inner => ({...inner, path: [...issue.path, ...inner.path]})));
  });
}

/**
 * Measures how far the author's value is from one schema of a union. An unknown field counts three times as much as a
 * wrong value, and so does a value of another type.
 */
const weight = (issues: readonly z.core.$ZodIssue[]) =>
  issues.reduce((sum, issue) => sum + weightOf(issue), 0);

const weightOf = (issue: z.core.$ZodIssue): number => {
  if (issue.code === 'unrecognized_keys') return 3 * issue.keys.length;
  return issue.path.length === 0 ? 3 : 1;
};

/**
 * Returns a readable path such as `options.zero.feedback`. List items appear with their id or, if they have
 * none, with their position from 1.
 */
function nameOf(path: YamlPath, value: unknown): string {
  const names: string[] = [];
  let here: unknown = value;
  for (const step of path) {
    here = fieldOf(here, step);
    const ownId =
      typeof step === 'number' && isRecord(here) && typeof here['id'] === 'string' ? here['id'] : undefined;
    names.push(ownId ?? (typeof step === 'number' ? String(step + 1) : String(step)));
  }
  return names.join('.');
}

function inWords(issue: z.core.$ZodRawIssue, known: ExpectedKeys): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input);
    case 'invalid_value':
      return wrongValue(issue.input, issue.values.map(String));
    case 'invalid_union':
      return Array.isArray(issue['options'])
        ? wrongValue(discriminatorOf(issue), issue['options'].map(String))
        : 'none of the forms that may stand here';
    case 'too_small':
      return issue.origin === 'string'
        ? 'empty: write its text'
        : `${tooSmall(issue.origin)} ${issue.minimum}`;
    case 'too_big':
      return `${issue.origin === 'string' ? 'longer than' : issue.origin === 'array' ? 'more items than' : 'greater than'} ${issue.maximum}`;
    case 'unrecognized_keys':
      if (issue.inst instanceof z.ZodObject) known.set(issue.keys, Object.keys(issue.inst.shape));
      return undefined;
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'this name cannot be used';
    default:
      return undefined;
  }
}

const tooSmall = (origin: string) =>
  origin === 'array' || origin === 'object' ? 'too few: there must be at least' : 'must be at least';

function wrongType(expected: string, input: unknown): string {
  if (input === undefined) return `missing: add it${expected === 'array' ? ' as a list' : ''}`;
  if (input === null) return 'empty: write something after the colon';
  switch (expected) {
    case 'string':
      return scalarOf(input) === undefined
        ? 'write a text here: put it in "double quotes"'
        : `write it in quotes: "${scalarOf(input) ?? ''}"`;
    case 'number':
      return 'write a number, without quotes';
    case 'int':
      return 'write a whole number';
    case 'boolean':
      return 'write true or false, without quotes';
    case 'array':
      return 'make this a list: a line that begins with a dash for each item';
    default:
      return 'write fields here, such as `id: …`, each on its own line';
  }
}

function wrongValue(input: unknown, values: readonly string[]): string {
  const list = values.length === 1 ? `write ${values[0] ?? ''}` : `write one of: ${values.join(', ')}`;
  if (input === undefined) return `missing: ${list}`;
  const word = scalarOf(input);
  return word === undefined
    ? `this is not known here; ${list}`
    : `"${word}" is not known here${didYouMean(word, values) || `; ${list}`}`;
}

const scalarOf = (input: unknown): string | undefined =>
  typeof input === 'string' || typeof input === 'number' || typeof input === 'boolean'
    ? String(input)
    : undefined;

function discriminatorOf(issue: z.core.$ZodRawIssue): unknown {
  const name = issue['discriminator'];
  return typeof name === 'string' ? fieldOf(issue.input, name) : undefined;
}
