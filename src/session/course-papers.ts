import {
  moduleOfBank,
  type Bank,
  type BankItem,
  type CourseIndex,
  type ModuleData,
  type Paper,
} from '../content/course.ts';
import {drawn, shuffled, type Drawn} from '../content/draw.ts';
import type {Judged, Mark} from '../questions/define.ts';
import {responseOf, wordsOf} from '../record/names.ts';
import type {CourseRecord, ItemAnswer, PaperRecord, RecordEvent} from '../record/record.ts';
import {incomplete, percentOf, type Score} from '../score/score.ts';
import type {Given, PaperItem, Papers, PaperView, StoreSetup} from './contract.ts';
import type {Judging, Told} from './judging.ts';
import type {Loader} from './loader.ts';

/** What papers need of the store around them. */
export interface PapersHost {
  readonly record: CourseRecord;
  openModule(module: string): Promise<ModuleData>;
  dispatch(event: RecordEvent): void;
}

interface Opened {
  readonly module: string;
  readonly data: ModuleData;
  /** Its blueprint holds only what this package has. */
  readonly paper: Paper;
  readonly banks: readonly Bank[];
}

type Setup = Pick<StoreSetup, 'course' | 'clock'>;

/** Draws papers from their banks and keeps what was answered, in numbers. See `Papers` for what each member is for. */
export class CoursePapers implements Papers {
  readonly #setup: Setup;
  readonly #loader: Loader;
  readonly #judging: Judging;
  readonly #host: PapersHost;
  readonly #opened = new Map<string, Opened>();
  /** When an item came into view and when it was answered, in this window. */
  readonly #times = new Map<string, {readonly startedAt: number; readonly now: number}>();

  constructor(setup: Setup, loader: Loader, judging: Judging, host: PapersHost) {
    this.#setup = setup;
    this.#loader = loader;
    this.#judging = judging;
    this.#host = host;
  }

  async open(module: string, paper: string): Promise<void> {
    const data = await this.#host.openModule(module);
    const part = data.parts.find(p => p.id === paper);
    if (part?.kind !== 'paper') throw new Error(`module "${module}" has no paper "${paper}"`);
    const own = within(part, this.#setup.course);
    const banks = await Promise.all(
      [...new Set(own.draw.map(({bank}) => bank))].map(id => this.#loader.bank(id)),
    );
    this.#opened.set(`${module}/${paper}`, {module, data, paper: own, banks});
    // A paper is to be handed in even where the connection is gone by then.
    for (const bank of banks) for (const {block} of bank.items) this.#judging.prepare(bank.id, block);
  }

  view(module: string, paper: string): PaperView {
    const opened = this.#of(module, paper);
    const own = this.#recordOf(opened);
    return {
      paper: opened.paper,
      begun: own?.begun ?? 0,
      handedIn: own?.handedIn ?? false,
      best: own?.best ?? 0,
      items: own ? this.#items(opened, own) : [],
    };
  }

  begin(module: string, paper: string): void {
    this.#host.dispatch({kind: 'began', module, paper: numberOf(this.#of(module, paper))});
  }

  note(module: string, paper: string, item: number, {response, sure, startedAt}: Given): void {
    const opened = this.#of(module, paper);
    const {block, bank} = this.#item(module, paper, item);
    this.#times.set(`${module}/${paper}/${item}`, {startedAt, now: this.#setup.clock.now()});
    this.#note(opened, item, {
      words: wordsOf(response, block, bankOf(opened, bank)),
      score: incomplete(),
      sure,
    });
  }

  async check(module: string, paper: string, item: number): Promise<Judged> {
    const opened = this.#of(module, paper);
    const one = this.#item(module, paper, item);
    const judged = await this.#judging.take(one.bank, one.block, one.response, this.#told(opened, one));
    if (judged.score.kind === 'incomplete') return judged;
    const before = this.#recordOf(opened)?.answers[item];
    this.#note(opened, item, {words: [], sure: 0, ...before, score: judged.score});
    const {items, handedIn} = this.view(module, paper);
    if (!handedIn && items.every(({score}) => score.kind === 'scored')) this.#handIn(opened, new Map());
    return judged;
  }

  async handIn(module: string, paper: string): Promise<void> {
    const opened = this.#of(module, paper);
    const {items, handedIn} = this.view(module, paper);
    if (handedIn) return;
    const scores = new Map<number, Score>();
    for (const {number, bank, block, response} of items)
      scores.set(number, (await this.#judging.judge(bank, block, response)).score);
    for (const item of items) {
      const score = scores.get(item.number) ?? incomplete();
      await this.#judging.tell(item.bank, item.block, {...item, score}, this.#told(opened, item));
    }
    this.#handIn(opened, scores);
  }

  async marks(module: string, paper: string, item: number): Promise<Readonly<Record<string, Mark>>> {
    const {bank, block, response} = this.#item(module, paper, item);
    return (await this.#judging.judge(bank, block, response)).marks;
  }

  #of(module: string, paper: string): Opened {
    const opened = this.#opened.get(`${module}/${paper}`);
    if (!opened) throw new Error(`the paper "${module}/${paper}" is not open: await papers.open first`);
    return opened;
  }

  #item(module: string, paper: string, number: number): PaperItem {
    const found = this.view(module, paper).items.find(item => item.number === number);
    if (!found) throw new Error(`the paper "${module}/${paper}" does not ask item ${number} this time`);
    return found;
  }

  #recordOf({module, paper, data}: Opened): PaperRecord | undefined {
    const own = this.#host.record.modules[module];
    return own?.kind === 'open' ? own.papers[data.numbers[paper.id] ?? 0] : undefined;
  }

  #items(opened: Opened, {begun, answers}: PaperRecord): readonly PaperItem[] {
    const {module, paper} = opened;
    const seed = `${this.#host.record.nonce}/${module}`;
    const held = paper.draw.flatMap(({bank, items}) =>
      items.filter(item => itemNumber(opened, {bank, item}) in answers).map(item => ({bank, item})),
    );
    return drawn(paper, seed, begun, held).flatMap(one => {
      const bank = bankOf(opened, one.bank);
      const found = bank.items.find(({block}) => block.id === one.item);
      const number = itemNumber(opened, one);
      return found ? [itemOf(found, bank, number, answers[number], `${seed}/${paper.id}/${begun}`)] : [];
    });
  }

  #told({module, paper}: Opened, {number, block}: PaperItem): Told {
    const now = this.#setup.clock.now();
    const {begun} = this.view(module, paper.id);
    return {
      id: `${module}.${paper.id}.${block.id}.t${begun}`,
      objective: `${module}.${paper.id}`,
      ...(this.#times.get(`${module}/${paper.id}/${number}`) ?? {startedAt: now, now}),
    };
  }

  #note(opened: Opened, item: number, answer: ItemAnswer): void {
    this.#host.dispatch({kind: 'noted', module: opened.module, paper: numberOf(opened), item, answer});
  }

  #handIn(opened: Opened, scores: ReadonlyMap<number, Score>): void {
    const {module, paper} = opened;
    const answers = this.#recordOf(opened)?.answers ?? {};
    const judged = Object.entries(answers).map(([n, answer]): [string, ItemAnswer] => [
      n,
      {...answer, score: scores.get(Number(n)) ?? answer.score},
    ]);
    const given = new Map(judged.map(([n, {score}]) => [Number(n), score]));
    const percent = percentOf(this.view(module, paper.id).items.map(({number}) => given.get(number)));
    this.#host.dispatch({
      kind: 'handed-in',
      module,
      paper: numberOf(opened),
      answers: Object.fromEntries(judged),
      percent,
    });
  }
}

/** A package may hold only some of the modules on whose banks a paper draws. */
const within = (paper: Paper, course: CourseIndex): Paper => ({
  ...paper,
  draw: paper.draw.filter(({bank}) => course.modules.some(({id}) => id === moduleOfBank(bank))),
});

const numberOf = ({data, paper}: Opened): number => data.numbers[paper.id] ?? 0;
const itemNumber = ({data, paper}: Opened, {bank, item}: Drawn): number =>
  data.numbers[`${paper.id}/${bank}/${item}`] ?? 0;

function bankOf({banks}: Opened, id: string): Bank {
  const bank = banks.find(b => b.id === id);
  if (!bank) throw new Error(`the bank "${id}" is not loaded`);
  return bank;
}

function itemOf(
  {block, objective, free}: BankItem,
  bank: Bank,
  number: number,
  answer: ItemAnswer | undefined,
  seed: string,
): PaperItem {
  return {
    number,
    bank: bank.id,
    objective,
    block: {...block, shown: shuffled(block.shown, free, `${seed}/${block.id}`)},
    response: answer ? responseOf(answer.words, block, bank).response : [],
    score: answer?.score ?? incomplete(),
    sure: answer?.sure ?? 0,
  };
}
