import {fieldOf} from '../../content/is-record.ts';
import type {QuestionBlock} from '../../content/course.ts';
import type {Authoring, Bounds} from '../../content/question-type.ts';
import {validate} from '../source/checked.ts';
import {whichOf} from '../../content/did-you-mean.ts';
import {
  entriesOf,
  faultsOfEntries,
  faultsOfTwiceInLists,
  type PlacedId,
  type ReadTexts,
} from '../text/entry.ts';
import {fault, type Fault, type SourcePlace} from '../source/fault.ts';
import {readFigure} from '../text/figure.ts';
import type {Tree} from '../source/source-file.ts';
import {readYaml, type YamlSource, type YamlText} from '../source/yaml-source.ts';

/**
 * Question types by the name that authors write in a question. The object `authoring` in `src/questions/authoring.ts`
 * has this type.
 */
export type QuestionTypes = Readonly<Record<string, Authoring<unknown, unknown, unknown>>>;

/** One compiled question, interview or examination: the block for the learner and the rubric for scoring. */
export interface CompiledQuestion {
  readonly block: QuestionBlock;
  readonly rubric: unknown;
  /** Data that the browser lazy-loads separately. Undefined if the question type has no such data. */
  readonly apart?: unknown;
  readonly bounds: Bounds;
  readonly at: SourcePlace;
  /** Id of the question in an earlier release. */
  readonly was?: PlacedId;
  /** The YAML source of the question. */
  readonly yaml: YamlSource;
  /** The texts of the question, in the author's order. */
  readonly texts: readonly string[];
}

export interface ReadQuestion extends ReadTexts {
  readonly question?: CompiledQuestion;
  readonly names: readonly PlacedId[];
}

/** A question in a lesson: its type, its YAML and the key prefix of its texts. */
export interface QuestionText {
  readonly type: string;
  readonly at: SourcePlace;
  readonly yaml: YamlText;
  /** Key prefix `<lesson>.`; the id of the question follows. */
  readonly prefix: string;
  /** Files of the course. The drawing of the question is one of them. */
  readonly tree: Tree;
}

const nothing = {entries: [], drawings: [], names: []};

/** Parses one question fence of a lesson. */
export function readQuestion(
  {type, at, yaml: text, prefix, tree}: QuestionText,
  types: QuestionTypes,
): ReadQuestion {
  const authoring = types[type];
  if (authoring === undefined) {
    const message = `say which kind of question this is: \`\`\`question ${Object.keys(types)[0] ?? ''}`;
    const refusal = type === '' ? fault(at, message, 'question-type') : unknownType(type, at, types);
    return {...nothing, faults: [refusal]};
  }
  const {yaml, faults} = readYaml(text);
  if (yaml === undefined) return {...nothing, faults};
  const own = readParts(type, authoring, yaml, {words: id => `${prefix}${id}.`, tree});
  return {...own, faults: [...faults, ...own.faults]};
}

/** Returns the fault about an unknown question type. */
export const unknownType = (type: string, at: SourcePlace, types: QuestionTypes): Fault =>
  fault(at, `no question type is called "${type}"${whichOf(type, Object.keys(types))}`, 'question-type');

/** Context of a question: the key prefix of its texts and the files of the course. */
interface Surroundings {
  /** Returns the key prefix for the texts of the question with this id. */
  words(id: string): string;
  readonly tree: Tree;
}

/** Validates the YAML of a question of any type, and splits it into block, rubric and texts. */
export function readParts(
  type: string,
  authoring: Authoring<unknown, unknown, unknown>,
  yaml: YamlSource,
  {words, tree}: Surroundings,
): ReadQuestion {
  const id = stringIn(yaml.value, 'id');
  const was = stringIn(yaml.value, 'was');
  const names = id === undefined ? [] : [{id, at: yaml.at(['id'])}];
  const result = validate(authoring.source, yaml, type);
  // Some schemas report duplicate ids with a better message than the general check. If both report a fault at the
  // same place, drop the fault of the general check.
  const twice = faultsOfTwiceInLists(yaml).filter(
    f => !result.faults.some(g => g.line === f.line && g.column === f.column),
  );
  if (result.faults.length > 0) return {...nothing, names, faults: [...result.faults, ...twice]};
  if (id === undefined) throw new Error(`the schema of "${type}" lets a question pass that has no id`);
  const {shown, rubric} = authoring.split(result.value);
  const bounds = authoring.bounds(result.value);
  const entries = entriesOf(authoring.source, yaml, words(id));
  const drawing = authoring.drawing && drawingOf(authoring.drawing(result.value), id, yaml, {words, tree});
  const block: QuestionBlock = {
    kind: 'question',
    id,
    type,
    shown,
    possible: bounds.possible,
    cap: bounds.cap,
    ...(bounds.vocabulary === undefined ? {} : {vocabulary: bounds.vocabulary}),
    words: words(id),
  };
  return {
    question: {
      ...{block, rubric, bounds, at: yaml.at(['id']), yaml, texts: entries.map(entry => entry.text)},
      ...(was === undefined ? {} : {was: {id: was, at: yaml.at(['was'])}}),
      ...(authoring.apart ? {apart: authoring.apart(result.value)} : {}),
    },
    entries: [...entries, ...(drawing?.entries ?? [])],
    drawings: drawing?.drawings ?? [],
    names,
    faults: [...twice, ...faultsOfEntries(entries), ...(drawing?.faults ?? [])],
  };
}

const drawingOf = (src: string, id: string, yaml: YamlSource, {words, tree}: Surroundings) => {
  const at = yaml.at(['drawing']);
  return readFigure({src, at, file: at.file, key: `${words(id)}drawing`, prefix: id}, tree);
};

function stringIn(value: unknown, field: string): string | undefined {
  const found = fieldOf(value, field);
  return typeof found === 'string' ? found : undefined;
}
