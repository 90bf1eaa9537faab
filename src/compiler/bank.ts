import {createHash} from 'node:crypto';
import {bankSource, type BankSource} from '../content/author-files.ts';
import type {BankItem} from '../content/course.ts';
import {checked} from './checked.ts';
import {didYouMean} from './did-you-mean.ts';
import {faultsOfTwice, type DrawingEntry, type Entry, type Namespace} from './entry.ts';
import {fault, startOf, warning, type Fault, type Place} from './fault.ts';
import {faultsOfQuestions} from './lint/rules.ts';
import {readParts, type CompiledQuestion, type QuestionTypes} from './question.ts';
import type {Tree} from './source-file.ts';
import {readYamlFile} from './yaml-file.ts';
import {within, type YamlSource} from './yaml-source.ts';

type Source = BankSource['questions'][number];

/** One item of a bank, before anything in it has a number. */
export interface CompiledItem {
  readonly item: BankItem;
  readonly question: CompiledQuestion;
  readonly level: Source['level'];
  /** The same on both sides, where the item has a parallel form. */
  readonly pair: string | undefined;
  /** Nobody has signed what it says now. */
  readonly isDraft: boolean;
}

/** One bank of a module. */
export interface CompiledBank {
  /** `<module>.<use>`. */
  readonly id: string;
  readonly use: BankSource['use'];
  readonly at: Place;
  readonly items: readonly CompiledItem[];
}

export interface ReadBank {
  readonly bank?: CompiledBank;
  readonly namespace: Namespace;
  readonly faults: readonly Fault[];
}

/** The banks of one module, by path. */
export const bankFiles = (tree: Tree, folder: string): readonly string[] =>
  [...tree.keys()]
    .filter(path => path.startsWith(`modules/${folder}/`) && path.endsWith('.questions.yaml'))
    .sort();

/** Reads `modules/<folder>/<use>.questions.yaml`. `objectives` are the ids that its module has. */
export function readBank(
  tree: Tree,
  file: string,
  types: QuestionTypes,
  objectives: readonly string[],
): ReadBank {
  const [, folder = '', name = ''] = /^modules\/([^/]+)\/(.+)\.questions\.yaml$/.exec(file) ?? [];
  const id = `${folder}.${name}`;
  const none = {namespace: {name: id, entries: [], drawings: []}};
  const {yaml, faults: unread} = readYamlFile(tree, file);
  if (yaml === undefined) return {...none, faults: unread};
  const {value, faults: wrong} = checked(bankSource, yaml, 'bank');
  if (value === undefined) return {...none, faults: [...unread, ...wrong]};
  const read = value.questions.map((source, n) =>
    readItem(source, within(yaml, ['questions', n]), {tree, types, objectives, use: value.use}),
  );
  const items = read.flatMap(({compiled}) => compiled ?? []);
  return {
    bank: {id, use: value.use, at: startOf(file), items},
    namespace: {
      name: id,
      entries: read.flatMap(({entries}) => entries),
      drawings: read.flatMap(({drawings}) => drawings),
    },
    faults: [
      ...unread,
      ...faultsOfUse(value.use, name, yaml),
      ...read.flatMap(({faults}) => faults),
      ...faultsOfTwice(
        items.map(({question: {block, at}}) => ({id: block.id, at})),
        'in this bank',
      ),
      ...faultsOfQuestions(items.map(({question}) => question)),
    ],
  };
}

const faultsOfUse = (use: string, name: string, yaml: YamlSource): readonly Fault[] =>
  use === name
    ? []
    : [fault(yaml.at(['use']), `the file of this bank must be called ${use}.questions.yaml`, 'bank')];

interface Around {
  readonly tree: Tree;
  readonly types: QuestionTypes;
  readonly objectives: readonly string[];
  readonly use: BankSource['use'];
}

interface ReadItem {
  readonly compiled?: CompiledItem;
  readonly entries: readonly Entry[];
  readonly drawings: readonly DrawingEntry[];
  readonly faults: readonly Fault[];
}

function readItem(source: Source, yaml: YamlSource, {tree, types, objectives, use}: Around): ReadItem {
  const authoring = types[source.type];
  const own = [...faultsOfObjective(source, yaml, objectives), ...faultsOfPair(source, yaml, use)];
  if (authoring === undefined) {
    const known = Object.keys(types);
    const hint = didYouMean(source.type, known) || `; there are: ${known.join(', ')}`;
    const message = `no question type is called "${source.type}"${hint}`;
    return {entries: [], drawings: [], faults: [...own, fault(yaml.at(['type']), message, 'question-type')]};
  }
  const {question, entries, drawings, faults} = readParts(
    source.type,
    authoring,
    within(yaml, ['question']),
    {words: id => `${id}.`, tree},
  );
  if (question === undefined) return {entries, drawings, faults: [...own, ...faults]};
  const {isDraft, faults: unsigned} = reviewOf(source, yaml);
  const free = source.keepOrder ? [] : (authoring.free ?? []);
  return {
    compiled: {
      item: {block: question.block, objective: source.objective, free},
      question,
      level: source.level,
      pair: source.pair,
      isDraft,
    },
    entries,
    drawings,
    faults: [...own, ...faults, ...unsigned],
  };
}

function faultsOfObjective(
  {objective}: Source,
  yaml: YamlSource,
  known: readonly string[],
): readonly Fault[] {
  if (known.includes(objective)) return [];
  const hint = didYouMean(objective, known) || `; there are: ${known.join(', ')}`;
  return [fault(yaml.at(['objective']), `the module has no objective "${objective}"${hint}`, 'objective')];
}

const faultsOfPair = ({pair}: Source, yaml: YamlSource, use: BankSource['use']): readonly Fault[] =>
  pair === undefined || use === 'pre' || use === 'post'
    ? []
    : [fault(yaml.at(['pair']), 'only items of pre and post have a pair: remove it', 'pair')];

/** What a signature stands for: everything of the item but the signature. */
function contentOf({review: _, ...rest}: Source): string {
  return createHash('sha256').update(JSON.stringify(rest)).digest('hex').slice(0, 8);
}

function reviewOf(
  source: Source,
  yaml: YamlSource,
): Pick<CompiledItem, 'isDraft'> & Pick<ReadItem, 'faults'> {
  const {review} = source;
  if (review === 'draft') return {isDraft: true, faults: []};
  const is = contentOf(source);
  if (review.of === is) return {isDraft: false, faults: []};
  const message = `"${source.question.id}" is not what ${review.by} signed on ${review.on}, so it counts as a draft: have it read again and write \`of: ${is}\`, or write \`review: draft\``;
  return {isDraft: true, faults: [warning(yaml.at(['review', 'of']), message, 'review')]};
}

/** Items of a pre and a post bank that have no partner in the other, or another objective or level than it. */
export function faultsOfPairs(banks: readonly CompiledBank[]): readonly Fault[] {
  const sideOf = (use: string) =>
    banks.filter(bank => bank.use === use).flatMap(bank => bank.items.map(item => ({bank, ...item})));
  const [before, after] = [sideOf('pre'), sideOf('post')];
  return [...before, ...after].flatMap(one => {
    if (one.pair === undefined) return [];
    const others = (one.bank.use === 'pre' ? after : before).filter(
      other => other.pair === one.pair && moduleOf(other.bank) === moduleOf(one.bank),
    );
    const {id} = one.question.block;
    const [other] = others;
    const message =
      other === undefined || others.length > 1
        ? `"${id}" has ${others.length} partners called "${one.pair}" on the other side: give it one`
        : other.item.objective !== one.item.objective || other.level !== one.level
          ? `"${id}" and its partner "${other.question.block.id}" differ in objective or level: two forms of one item have both in common`
          : undefined;
    return message === undefined ? [] : [fault(one.question.at, message, 'pair')];
  });
}

const moduleOf = ({id}: CompiledBank): string => id.slice(0, id.indexOf('.'));
