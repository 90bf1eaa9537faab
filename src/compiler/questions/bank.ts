import {
  bankItemSource,
  bankSource,
  drillItemSource,
  type BankItemSource,
  type BankSource,
} from '../../content/author-files.ts';
import type {BankItem} from '../../content/course.ts';
import {validate} from '../source/checked.ts';
import {faultsOfTwice, type Namespace, type ReadTexts} from '../text/entry.ts';
import {fault, type Fault} from '../source/fault.ts';
import {mrzDigits} from './lint/mrz-digits.ts';
import {faultsOfQuestions} from './lint/rules.ts';
import {faultsOfObjective} from './objective.ts';
import {readParts, unknownType, type CompiledQuestion, type QuestionTypes} from './question.ts';
import {reviewOf} from './review.ts';
import {filesIn, type Tree} from '../source/source-file.ts';
import {readYamlFile} from '../source/yaml-file.ts';
import {within, type YamlSource} from '../source/yaml-source.ts';

/** One item of a bank, before its ids get numbers from ids.lock. */
export interface CompiledItem {
  readonly item: BankItem;
  readonly question: CompiledQuestion;
  readonly level: BankItemSource['level'];
  /**
   * Id that the two parallel forms of an item share: one form is in the `pre` bank, the other in the `post`
   * bank. Undefined when the item has no parallel form.
   */
  readonly pair: string | undefined;
  /** True when no reviewer has signed the item in its current form. */
  readonly isDraft: boolean;
}

/** One bank of a module. */
export interface CompiledBank {
  /** Id of the bank: `<module>.<use>`, or `<module>.drill-<name>` for a drill. */
  readonly id: string;
  /** Undefined when the top level of the file cannot be parsed. */
  readonly use: BankSource['use'] | undefined;
  /** Objective ids of the bank's module, or undefined when module.yaml cannot be parsed. */
  readonly objectives: readonly string[] | undefined;
  /** The items that were parsed without a fault. */
  readonly items: readonly CompiledItem[];
  /** True when every item could be parsed. If this is false, the checks for missing items ignore the bank. */
  readonly isWhole: boolean;
}

export interface ReadBank {
  readonly bank: CompiledBank;
  readonly namespace: Namespace;
  readonly faults: readonly Fault[];
}

/** Returns the sorted paths of the bank files of one module. */
export const bankFiles = (tree: Tree, folder: string): readonly string[] =>
  filesIn(tree, folder, '.questions.yaml');

/** Data outside a bank to which the items of the bank refer. */
interface Around {
  readonly types: QuestionTypes;
  /** Question types that only drills may use. Drills may use `types` too. */
  readonly drills: QuestionTypes;
  /** Objective ids of the bank's module, or undefined when module.yaml cannot be parsed. */
  readonly objectives: readonly string[] | undefined;
}

/**
 * Parses the bank file `modules/<folder>/<use>.questions.yaml`. For a drill, the file is
 * `drill-<name>.questions.yaml`.
 */
export function readBank(tree: Tree, file: string, around: Around): ReadBank {
  const [, folder = '', name = ''] = /^modules\/([^/]+)\/(.+)\.questions\.yaml$/.exec(file) ?? [];
  const id = `${folder}.${name}`;
  const {objectives} = around;
  const {yaml, faults: unread} = readYamlFile(tree, file);
  const {value, faults: wrong} = yaml ? validate(bankSource, yaml, 'bank') : {faults: []};
  if (yaml === undefined || value === undefined) {
    return {
      bank: {id, use: undefined, objectives, items: [], isWhole: false},
      namespace: {name: id, entries: [], drawings: []},
      faults: [...unread, ...wrong],
    };
  }
  const {use} = value;
  const types = use === 'drill' ? {...around.types, ...around.drills} : around.types;
  const read = value.questions.map((_, n) =>
    readItem(within(yaml, ['questions', n]), {...around, types, tree, use}),
  );
  const items = read.flatMap(({compiled}) => compiled ?? []);
  const questions = items.map(({question}) => question);
  const ids = questions.map(({block, at}) => ({id: block.id, at}));
  return {
    bank: {id, use, objectives, items, isWhole: items.length === read.length},
    namespace: {
      name: id,
      entries: read.flatMap(({entries}) => entries),
      drawings: read.flatMap(({drawings}) => drawings),
    },
    faults: [
      ...unread,
      ...faultsOfUse(use, name, yaml),
      ...read.flatMap(({faults}) => faults),
      ...faultsOfTwice(ids, 'in this bank'),
      ...faultsOfQuestions(questions),
    ],
  };
}

function faultsOfUse(use: string, name: string, yaml: YamlSource): readonly Fault[] {
  const isDrill = use === 'drill';
  if (isDrill ? name.startsWith('drill-') : use === name) return [];
  const right = isDrill ? 'drill-<name>' : use;
  return [fault(yaml.at(['use']), `the file of this bank must be called ${right}.questions.yaml`, 'bank')];
}

interface AroundItem extends Around {
  readonly tree: Tree;
  readonly use: BankSource['use'];
}

interface ReadItem extends ReadTexts {
  /** Undefined when the item has a fault. */
  readonly compiled?: CompiledItem;
}

function readItem(yaml: YamlSource, {tree, types, objectives, use}: AroundItem): ReadItem {
  const none = {entries: [], drawings: []};
  const form = use === 'drill' ? drillItemSource : bankItemSource;
  const {value: source, faults: wrong} = validate(form, yaml, 'bank');
  if (source === undefined) return {...none, faults: wrong};
  const {type, objective, level, pair, keepOrder, wrongDigits} = source;
  const own = [
    ...(objective === undefined ? [] : faultsOfObjective(objective, yaml.at(['objective']), objectives)),
    ...faultsOfPairing(pair, yaml, use),
  ];
  const authoring = types[type];
  if (authoring === undefined)
    return {...none, faults: [...own, unknownType(type, yaml.at(['type']), types)]};
  const words = (id: string) => `${id}.`;
  const {question, entries, drawings, faults} = readParts(type, authoring, within(yaml, ['question']), {
    words,
    tree,
  });
  if (question === undefined) return {entries, drawings, faults: [...own, ...faults]};
  const {isDraft, faults: unsigned} = reviewOf(source, yaml.at(['review', 'of']));
  const free = keepOrder ? [] : (authoring.free ?? []);
  return {
    compiled: {
      ...{question, level, pair, isDraft},
      item: {block: question.block, objective: objective ?? '', free},
    },
    entries,
    drawings,
    faults: [...own, ...faults, ...unsigned, ...mrzDigits(entries, wrongDigits)],
  };
}

/**
 * Checks the field `pair`. An item of a pre or post bank has two parallel forms, so it must have this field. No other
 * item may have it.
 */
function faultsOfPairing(
  pair: string | undefined,
  yaml: YamlSource,
  use: BankSource['use'],
): readonly Fault[] {
  const isTwofold = use === 'pre' || use === 'post';
  if (isTwofold === (pair !== undefined)) return [];
  const message = isTwofold
    ? `an item for ${use} has its other form on the other side: write the same \`pair:\` at both`
    : 'only items for pre and post have a pair: remove it';
  return [fault(yaml.at(['pair']), message, 'pair')];
}
