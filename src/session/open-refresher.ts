import {moduleOfBank, type Bank, type ModuleData, type Paper} from '../content/course.ts';
import type {Judged, Mark} from '../content/question-type.ts';
import {
  checkOf,
  refresherResultCode,
  type ItemNumbers,
  type ReadRefresher,
} from '../record/codes/refresher-code.ts';
import {finishedRefresher} from '../record/progress.ts';
import {incomplete, type Score} from '../score/score.ts';
import type {PaperAnswer, RefresherAnswers, OpenRefresher, PaperItem} from './contract.ts';
import {judgeAnswer} from './judge-answer.ts';
import {itemOf, marksOf, type PaperParts} from './open-paper.ts';

/** An item of a refresher, with the paper that asked it first. */
interface RefresherItem {
  /** Id `<module>.<paper>.<item>`, as in the report of the paper. */
  readonly id: string;
  readonly module: string;
  readonly paper: string;
  readonly paperItem: PaperItem;
}

/**
 * A refresher whose banks are loaded. The course reports the answers, but the answers change no result of the course.
 */
class LoadedRefresher implements OpenRefresher {
  readonly #code: ReadRefresher;
  readonly #all: readonly RefresherItem[];
  readonly #parts: PaperParts;
  readonly #keep: RefresherAnswers;
  readonly #startedAt = new Map<number, number>();
  #answers: ReadonlyMap<number, Pick<PaperItem, 'response' | 'score' | 'sure'>>;

  constructor(code: ReadRefresher, all: readonly RefresherItem[], parts: PaperParts, keep: RefresherAnswers) {
    this.#code = code;
    this.#all = all;
    this.#parts = parts;
    this.#keep = keep;
    this.#answers = new Map(keep.read().map(({number, ...answer}) => [number, answer]));
  }

  get months(): OpenRefresher['months'] {
    return this.#code.months;
  }

  get answerCode(): string {
    const {months, check} = this.#code;
    const {setup} = this.#parts;
    return refresherResultCode({
      ...{months, check, version: setup.course.version, at: setup.clock.now()},
      right: this.items.map(({score}) => score.kind === 'scored' && score.earned * 2 >= score.possible),
    });
  }

  get items(): readonly PaperItem[] {
    return this.#all.map(({paperItem}) => ({...paperItem, ...this.#answers.get(paperItem.number)}));
  }

  note(number: number, {response, sure, startedAt}: PaperAnswer): void {
    this.#startedAt.set(number, startedAt);
    this.#put(number, {response, sure, score: incomplete()});
    this.#parts.heldRecord.changed();
  }

  async check(number: number): Promise<Judged> {
    const {heldRecord, saving, setup} = this.#parts;
    const {id, module, paper} = this.#entry(number);
    const {bank, block, objective, response, sure} = this.#item(number);
    const end = saving.judging();
    try {
      const now = setup.clock.now();
      const material = await heldRecord.loader.material(bank, block);
      const {judged, interactions} = judgeAnswer(
        material,
        response,
        {
          id: `${id}.m${this.months}.t1`,
          objective: `${module}.${paper}`,
          objectives: [`${moduleOfBank(bank)}.${objective}`],
          attempt: 1,
          ...(sure !== 0 && {confidence: sure}),
          startedAt: this.#startedAt.get(number) ?? now,
          now,
        },
        setup,
      );
      if (judged.score.kind === 'incomplete') return judged;
      for (const interaction of interactions) saving.keepAndReport(interaction);
      this.#put(number, {response, sure, score: judged.score});
      const isFinished = setup.isRefresher === true && this.items.every(({score}) => score.kind === 'scored');
      // The answer itself does not change the record. This event starts a save, and the save sends the reported
      // answer.
      saving.dispatch({kind: 'went', place: isFinished ? finishedRefresher : heldRecord.record.place});
      return judged;
    } finally {
      end();
    }
  }

  async marks(number: number): Promise<Readonly<Record<string, Mark>>> {
    const {bank, block, response} = this.#item(number);
    return marksOf(await this.#parts.heldRecord.loader.material(bank, block), response);
  }

  #put(
    number: number,
    answer: {
      readonly response: PaperItem['response'];
      readonly score: Score;
      readonly sure: PaperItem['sure'];
    },
  ): void {
    this.#answers = new Map([...this.#answers, [number, answer]]);
    this.#keep.write([...this.#answers].map(([key, answerOfItem]) => ({number: key, ...answerOfItem})));
  }

  #entry(number: number): RefresherItem {
    const found = this.#all.find(({paperItem}) => paperItem.number === number);
    if (!found) throw new Error(`the refresher has no item ${number}`);
    return found;
  }

  #item(number: number): PaperItem {
    return {...this.#entry(number).paperItem, ...this.#answers.get(number)};
  }
}

/**
 * Loads the items of a refresher. Returns undefined if this package lacks one of these items, or if the code is from
 * another course. Rejects with the loader's error.
 */
export async function openRefresher(
  code: ReadRefresher,
  parts: PaperParts,
  keep: RefresherAnswers,
): Promise<OpenRefresher | undefined> {
  const named = await Promise.all(code.items.map(numbers => find(numbers, parts)));
  const found = named.filter(one => one !== undefined);
  if (found.length < named.length || checkOf(found.map(({id}) => id)) !== code.check) return undefined;
  const {loader, record} = parts.heldRecord;
  const all = await Promise.all(
    found.map(async ({module, paper, bank: name, item, id}, at) => {
      const bank = await loader.bank(name);
      const paperItem = paperItemIn(bank, item, at + 1, `${record.nonce}/refresher/${code.months}`);
      if (paperItem) loader.prefetchMaterial(name, [paperItem.block]);
      return paperItem && {id, module, paper: paper.id, paperItem};
    }),
  );
  const items = all.filter(one => one !== undefined);
  return items.length < all.length ? undefined : new LoadedRefresher(code, items, parts, keep);
}

interface FoundItem {
  readonly module: string;
  readonly paper: Paper;
  readonly bank: string;
  readonly item: string;
  readonly id: string;
}

/** Finds an item by its numbers. Returns undefined if this package lacks the paper or the bank of the item. */
async function find(numbers: ItemNumbers, {heldRecord}: PaperParts): Promise<FoundItem | undefined> {
  const module = heldRecord.course.modules.find(({number}) => number === numbers.module);
  if (!module) return undefined;
  const data = await heldRecord.openModule(module.id);
  const paper = paperIn(data, numbers.paper);
  for (const {bank, items} of paper?.draw ?? [])
    for (const item of items)
      if (paper && data.numbers[`${paper.id}/${bank}/${item}`] === numbers.item)
        return {module: module.id, paper, bank, item, id: `${module.id}.${paper.id}.${item}`};
  return undefined;
}

const paperIn = ({parts, numbers}: ModuleData, number: number): Paper | undefined =>
  parts.filter(part => part.kind === 'paper').find(({id}) => numbers[id] === number);

function paperItemIn(bank: Bank, id: string, number: number, seed: string): PaperItem | undefined {
  const found = bank.items.find(({block}) => block.id === id);
  return found && itemOf(found, bank, number, undefined, seed);
}
