import {paperSource, type PaperSource} from '../content/author-files.ts';
import type {DrawLine, Paper, PaperRole} from '../content/course.ts';
import type {CompiledBank, CompiledItem} from './bank.ts';
import {checked} from './checked.ts';
import {didYouMean} from './did-you-mean.ts';
import {entriesOf, faultsOfEntries, type Entry, type Named} from './entry.ts';
import {fault, warning, type Fault, type Place} from './fault.ts';
import {tooFewItems} from './lint/too-few-items.ts';
import type {Tree} from './source-file.ts';
import {readYamlFile} from './yaml-file.ts';
import type {YamlSource} from './yaml-source.ts';

export interface ReadPaper {
  readonly paper?: Paper;
  readonly named?: Named;
  readonly entries: readonly Entry[];
  readonly faults: readonly Fault[];
}

/** Which items a paper may ask: those that examine are asked nowhere else. */
const useOf: Readonly<Record<PaperRole, CompiledBank['use']>> = {
  'pre-test': 'pre',
  opener: 'check',
  'module-test': 'module-test',
  final: 'module-test',
  'post-test': 'post',
};

type Line = PaperSource['draw'][number];

/** Whether a line of a blueprint may draw an item. */
const matches = ({objectives, levels}: Line, {item, level}: CompiledItem): boolean =>
  (objectives?.includes(item.objective) ?? true) && (levels?.includes(level) ?? true);

const idOf = ({question}: CompiledItem): string => question.block.id;

/** Reads `modules/<module>/<name>.paper.yaml`. `banks` are those of all modules. */
export function readPaper(tree: Tree, file: string, banks: readonly CompiledBank[]): ReadPaper {
  const {yaml, faults: unread} = readYamlFile(tree, file);
  if (yaml === undefined) return {entries: [], faults: unread};
  const {value: source, faults: wrong} = checked(paperSource, yaml, 'paper');
  if (source === undefined) return {entries: [], faults: [...unread, ...wrong]};
  const {id, role, minutes, confidence} = source;
  const entries = entriesOf(paperSource, yaml, `${id}.`);
  const lines = source.draw.map((line, n) => {
    const bank = banks.find(b => b.id === line.bank);
    return {
      line,
      bank,
      items: bank?.items.filter(item => matches(line, item)) ?? [],
      at: yaml.at(['draw', n]),
    };
  });
  const draw = lines.map(({line, items}): DrawLine => ({
    bank: line.bank,
    items: items.map(idOf),
    count: line.count,
  }));
  return {
    // What its answers take is known once its items have numbers.
    paper: {kind: 'paper', id, role, minutes, confidence, draw, room: 0},
    named: {id, at: yaml.at(['id'])},
    entries,
    faults: [
      ...unread,
      ...faultsOfEntries(entries),
      ...lines.flatMap(({line, bank}, n) => faultsOfBank(line, bank, role, banks, yaml, n)),
      ...faultsOfOverlap(
        draw,
        lines.map(({at}) => at),
      ),
      ...tooFewItems(
        role,
        lines.flatMap(({line: {bank: name, objectives, levels, count}, bank, items, at}) =>
          bank ? [{bank: name, objectives, levels, count, there: items.length, at}] : [],
        ),
      ),
    ],
  };
}

function faultsOfBank(
  line: Line,
  bank: CompiledBank | undefined,
  role: PaperRole,
  banks: readonly CompiledBank[],
  yaml: YamlSource,
  n: number,
): readonly Fault[] {
  const at = yaml.at(['draw', n, 'bank']);
  if (bank === undefined) {
    const known = banks.map(({id}) => id);
    const hint = didYouMean(line.bank, known) || `; there are: ${known.join(', ')}`;
    return [fault(at, `there is no bank "${line.bank}"${hint}`, 'bank')];
  }
  if (bank.use === useOf[role]) return [];
  const message = `a paper of the role ${role} draws on banks of the use ${useOf[role]}, and this one is for ${bank.use}: what examines is asked nowhere else`;
  return [fault(at, message, 'paper-use')];
}

/** An item that two lines may draw could stand twice in one paper, and two of one id would be one in a report. */
function faultsOfOverlap(draw: readonly DrawLine[], places: readonly Place[]): readonly Fault[] {
  return draw.flatMap((line, n) => {
    const at = places[n];
    for (const before of draw.slice(0, n)) {
      const twice = line.items.find(item => before.items.includes(item));
      if (twice === undefined || at === undefined) continue;
      const message =
        before.bank === line.bank
          ? `this line and one above it may both draw "${twice}": give them other objectives or levels`
          : `${line.bank} and ${before.bank} both have an item "${twice}": rename one`;
      return [fault(at, message, 'paper-overlap')];
    }
    return [];
  });
}

/** Items that no paper may draw: nobody would ever see them. */
export function unasked(
  banks: readonly CompiledBank[],
  parts: readonly {readonly kind: string}[],
): readonly Fault[] {
  const lines = parts.flatMap(part => (isPaper(part) ? part.draw : []));
  return banks.flatMap(bank =>
    bank.items
      .filter(item => !lines.some(line => line.bank === bank.id && line.items.includes(idOf(item))))
      .map(item => warning(item.question.at, `no paper draws "${idOf(item)}": nobody will see it`, 'paper')),
  );
}

const isPaper = (part: {readonly kind: string}): part is Paper => part.kind === 'paper';
