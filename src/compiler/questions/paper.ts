import {paperSource, type PaperSource} from '../../content/author-files.ts';
import {moduleOfBank, type DrawLine, type Paper, type PaperRole} from '../../content/course.ts';
import type {CompiledBank, CompiledItem} from './bank.ts';
import {validate} from '../source/checked.ts';
import {whichOf} from '../../content/did-you-mean.ts';
import {
  entriesOf,
  faultsOfEntries,
  type PlacedId,
  type RenameInModule,
  type TextEntry,
} from '../text/entry.ts';
import {fault, warning, type Fault, type SourcePlace} from '../source/fault.ts';
import {openerLooksBack, type MenuPositions} from './lint/opener-looks-back.ts';
import {tooFewItems} from './lint/too-few-items.ts';
import {faultsOfObjective} from './objective.ts';
import type {Tree} from '../source/source-file.ts';
import {readYamlFile} from '../source/yaml-file.ts';
import {within, type YamlSource} from '../source/yaml-source.ts';

export interface ReadPaper {
  /** Undefined when the file has a fault that prevents its use. */
  readonly paper?: Paper;
  /** Id of the paper, with its place in the author file. */
  readonly named?: PlacedId;
  /** The rename of the paper, if it has a new id. */
  readonly renames?: readonly RenameInModule[];
  /** Place of the field `minutes` in the author file. */
  readonly minutesAt?: SourcePlace;
  /**
   * All items that the paper may draw, as `<bank>/<item>`. Each item gets a number, because the responses to these
   * items are saved.
   */
  readonly items?: readonly PlacedId[];
  readonly entries: readonly TextEntry[];
  readonly faults: readonly Fault[];
}

/** Data outside its own module to which a paper may refer. */
export interface PaperContext {
  /** The banks of all modules. */
  readonly banks: readonly CompiledBank[];
  readonly menu: MenuPositions;
}

/**
 * The use of a bank that each role of a paper needs. Tests have banks of their own, so that their items occur nowhere
 * else.
 */
const useOf: Readonly<Record<PaperRole, CompiledBank['use']>> = {
  'pre-test': 'pre',
  opener: 'check',
  'module-test': 'module-test',
  final: 'module-test',
  'post-test': 'post',
};

/** One line of a blueprint, with its bank and the items that the line may draw. */
interface Line {
  readonly source: PaperSource['draw'][number];
  readonly yaml: YamlSource;
  /** Undefined when no bank has this name. */
  readonly bank: CompiledBank | undefined;
  /** Ids of the items that this line may draw. */
  readonly items: readonly PlacedId[];
}

/** Parses `modules/<module>/<name>.paper.yaml`. */
export function readPaper(tree: Tree, file: string, {banks, menu}: PaperContext): ReadPaper {
  const {yaml, faults: unread} = readYamlFile(tree, file);
  if (yaml === undefined) return {entries: [], faults: unread};
  const {value: source, faults: wrong} = validate(paperSource, yaml, 'paper');
  if (source === undefined) return {entries: [], faults: [...unread, ...wrong]};
  const {id, was, role, minutes, confidence} = source;
  const entries = entriesOf(paperSource, yaml, `${id}.`);
  const lines = source.draw.map((line, n) => readLine(line, within(yaml, ['draw', n]), banks));
  const draw = lines.map(({source: {bank, count}, items}): DrawLine => ({
    bank,
    items: items.map(item => item.id),
    count,
  }));
  return {
    // `structureOf` sets `room` later. `room` depends on the numbers of the items, which are not known here.
    paper: {kind: 'paper', id, role, minutes, confidence, draw, room: 0},
    named: {id, at: yaml.at(['id'])},
    renames: was === undefined ? [] : [{kind: 'paper', id, was, at: yaml.at(['was'])}],
    minutesAt: yaml.at(['minutes']),
    items: lines.flatMap(({source: {bank}, items}) =>
      items.map(item => ({...item, id: `${bank}/${item.id}`})),
    ),
    entries,
    faults: [
      ...unread,
      ...faultsOfEntries(entries),
      ...lines.flatMap(line => faultsOfLine(line, role, banks)),
      ...faultsOfOverlap(lines),
      ...openerLooksBack(role, moduleOfFile(file), lines.flatMap(drawnBank), menu),
      ...tooFewItems(role, lines.flatMap(countedLine)),
    ],
  };
}

const moduleOfFile = (file: string): string => file.split('/')[1] ?? '';

function readLine(source: Line['source'], yaml: YamlSource, banks: readonly CompiledBank[]): Line {
  const bank = banks.find(({id}) => id === source.bank);
  const fitting = bank?.items.filter(item => fits(item, source)) ?? [];
  const items = fitting.map(({question: {block, at}}) => ({id: block.id, at}));
  return {source, yaml, bank, items};
}

/** Returns true if a line of a blueprint may draw an item. */
const fits = ({item, level}: CompiledItem, {objectives, levels}: Line['source']): boolean =>
  (objectives?.includes(item.objective) ?? true) && (levels?.includes(level) ?? true);

const drawnBank = ({bank, yaml}: Line) =>
  bank ? [{id: bank.id, module: moduleOfBank(bank.id), at: yaml.at(['bank'])}] : [];

/**
 * Returns the line of a blueprint as the rule `too-few-items` needs it. If the bank is missing or has faulty items,
 * the number of matching items is unknown. In this case, returns an empty list.
 */
const countedLine = ({source, bank, items, yaml}: Line) =>
  bank?.isWhole ? [{...source, there: items.length, at: yaml.at([])}] : [];

function faultsOfLine(
  {source, yaml, bank}: Line,
  role: PaperRole,
  banks: readonly CompiledBank[],
): readonly Fault[] {
  const at = yaml.at(['bank']);
  if (bank === undefined) {
    const known = banks.map(({id}) => id);
    return [fault(at, `there is no bank "${source.bank}"${whichOf(source.bank, known)}`, 'bank')];
  }
  const use = useOf[role];
  const message = `a paper of the role ${role} draws on banks of the use ${use}, and this one is for ${bank.use}: what examines is asked nowhere else`;
  return [
    ...(bank.use === undefined || bank.use === use ? [] : [fault(at, message, 'paper-use')]),
    ...(source.objectives ?? []).flatMap((id, n) =>
      faultsOfObjective(id, yaml.at(['objectives', n]), bank.objectives),
    ),
  ];
}

/**
 * Reports two lines of a blueprint that can draw the same item, because a paper could then contain this item twice.
 * Also reports an item id that occurs in two banks. The LMS could not tell these two items apart in a report.
 */
const faultsOfOverlap = (lines: readonly Line[]): readonly Fault[] =>
  lines.flatMap((line, n) => {
    const messages = lines.slice(0, n).flatMap(above => overlapOf(line, above) ?? []);
    return messages.slice(0, 1).map(message => fault(line.yaml.at([]), message, 'paper-overlap'));
  });

function overlapOf(line: Line, above: Line): string | undefined {
  const twice = line.items.find(({id}) => above.items.some(item => item.id === id));
  if (twice === undefined) return undefined;
  return above.source.bank === line.source.bank
    ? `this line and one above it may both draw "${twice.id}": give them other objectives or levels`
    : `${line.source.bank} and ${above.source.bank} both have an item "${twice.id}": rename one`;
}

/** A paper of a module, before its ids get numbers from ids.lock. */
export interface CompiledPaper {
  readonly paper: Paper;
  readonly at: SourcePlace;
  /** Place of the field `minutes` in the author file. */
  readonly minutesAt: SourcePlace;
  /** All items that the paper may draw, as `<bank>/<item>`. */
  readonly items: readonly PlacedId[];
}

/** Warns about items that no paper can draw, because no learner would see such an item. Items of drills are exempt. */
export function unasked(banks: readonly CompiledBank[], papers: readonly CompiledPaper[]): readonly Fault[] {
  const drawnIds = new Set(papers.flatMap(({items}) => items.map(({id}) => id)));
  return banks.flatMap(bank =>
    (bank.use === 'drill' ? [] : bank.items)
      .map(({question: {block, at}}) => ({id: block.id, at}))
      .filter(({id}) => !drawnIds.has(`${bank.id}/${id}`))
      .map(({id, at}) => warning(at, `no paper draws "${id}": nobody will see it`, 'paper')),
  );
}
