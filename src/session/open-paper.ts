import {moduleOfBank, type Bank, type BankItem, type ModuleData, type Paper} from '../content/course.ts';
import {drawItems, shuffled, type AskedItem} from '../content/draw.ts';
import type {Judged, Mark} from '../content/question-type.ts';
import {responseOf, tokensOf} from '../record/codec/names.ts';
import type {ItemAnswer, PaperRecord} from '../record/record.ts';
import type {Response} from '../score/response.ts';
import {incomplete, percentOf, type Score} from '../score/score.ts';
import {judgeAnswer, type Circumstances, type JudgedAnswer} from './judge-answer.ts';
import type {PaperAnswer, OpenPaper, PaperItem, PaperView, StoreSetup} from './contract.ts';
import type {HeldRecord} from './held-record.ts';
import type {Material} from './loader.ts';
import type {CourseSaving} from './saving.ts';

/** The objects of the store that a paper needs. */
export interface PaperParts {
  readonly setup: StoreSetup;
  readonly heldRecord: HeldRecord;
  readonly saving: CourseSaving;
}

interface JudgedItem extends JudgedAnswer {
  /** Number of the item in the paper. */
  readonly item: number;
}

/** A paper whose banks are loaded. It draws the items and stores the answers as numbers. */
class LoadedPaper implements OpenPaper {
  readonly #module: ModuleData;
  readonly #paper: Paper;
  readonly #banks: readonly Bank[];
  readonly #setup: StoreSetup;
  readonly #heldRecord: HeldRecord;
  readonly #saving: CourseSaving;
  /**
   * For each item, the time when it came into view and the time when it was answered, both in this window.
   */
  readonly #times = new Map<number, Pick<Circumstances, 'startedAt' | 'now'>>();
  #handing: Promise<void> | undefined;

  constructor(
    module: ModuleData,
    paper: Paper,
    banks: readonly Bank[],
    {setup, heldRecord, saving}: PaperParts,
  ) {
    this.#module = module;
    this.#paper = paper;
    this.#banks = banks;
    this.#setup = setup;
    this.#heldRecord = heldRecord;
    this.#saving = saving;
  }

  get view(): PaperView {
    const own = this.#record;
    return {
      paper: this.#paper,
      begun: own?.begun ?? 0,
      handedIn: own?.handedIn ?? false,
      best: own?.best ?? 0,
      items: own ? this.#items(own) : [],
    };
  }

  /**
   * Number of answers with an entry that this release does not know. Such an answer is scored by its other entries,
   * or counts as incomplete.
   */
  get broken(): number {
    const answers = this.#record?.answers ?? {};
    const isWhole = ({bank, block, number}: PaperItem) =>
      responseOf(answers[number]?.words ?? [], block, this.#bank(bank)).isWhole;
    return this.view.items.filter(item => !isWhole(item)).length;
  }

  begin(): void {
    this.#saving.dispatch({kind: 'began', ...this.#place});
  }

  note(item: number, {response, sure, startedAt}: PaperAnswer): void {
    const {block, bank} = this.#item(item);
    this.#times.set(item, {startedAt, now: this.#setup.clock.now()});
    const words = tokensOf(response, block, this.#bank(bank));
    this.#note(item, {words, score: incomplete(), sure});
  }

  async check(item: number): Promise<Judged> {
    const one = this.#item(item);
    const {judged, interactions} = await this.#judge(one);
    if (judged.score.kind === 'incomplete') return judged;
    this.#report(interactions);
    this.#note(item, {words: [], sure: 0, ...this.#record?.answers[item], score: judged.score});
    const {items, handedIn} = this.view;
    if (!handedIn && items.every(({score}) => score.kind === 'scored'))
      this.#handIn(this.#record?.answers ?? {}, new Map());
    return judged;
  }

  async unfinished(): Promise<readonly number[]> {
    const answers = await Promise.all(this.view.items.map(item => this.#judge(item)));
    return answers.flatMap(({item, judged}) => (judged.score.kind === 'incomplete' ? [item] : []));
  }

  handIn(): Promise<void> {
    // A second press of the button must not hand the paper in twice, because each answer would then be
    // reported to the LMS twice.
    if (this.#handing) return this.#handing;
    const end = this.#saving.judging();
    this.#handing = this.#judgeAll().finally(() => {
      this.#handing = undefined;
      end();
    });
    return this.#handing;
  }

  async #judgeAll(): Promise<void> {
    const {items, handedIn} = this.view;
    if (handedIn) return;
    const givenAnswers = this.#record?.answers ?? {};
    const answers = await Promise.all(items.map(item => this.#judge(item)));
    for (const {interactions} of answers) this.#report(interactions);
    this.#handIn(givenAnswers, new Map(answers.map(({item, judged}) => [item, judged.score])));
  }

  async #judge(item: PaperItem): Promise<JudgedItem> {
    const material = await this.#heldRecord.loader.material(item.bank, item.block);
    const answer = judgeAnswer(material, item.response, this.#circumstances(item), this.#setup);
    return {...answer, item: item.number};
  }

  /**
   * Reports interactions. Call this method before dispatching the event, so that the save after the event
   * includes the interactions.
   */
  #report(interactions: JudgedItem['interactions']): void {
    for (const interaction of interactions) this.#saving.keepAndReport(interaction);
  }

  async marks(item: number): Promise<Readonly<Record<string, Mark>>> {
    const {bank, block, response} = this.#item(item);
    return marksOf(await this.#heldRecord.loader.material(bank, block), response);
  }

  get #place(): {readonly module: string; readonly paper: number} {
    return {module: this.#module.id, paper: this.#module.numbers[this.#paper.id] ?? 0};
  }

  get #record(): PaperRecord | undefined {
    const {module, paper} = this.#place;
    const own = this.#heldRecord.record.modules[module];
    return own?.kind === 'open' ? own.papers[paper] : undefined;
  }

  #item(number: number): PaperItem {
    const found = this.view.items.find(item => item.number === number);
    if (!found) throw new Error(`the paper "${this.#paper.id}" does not ask item ${number} this time`);
    return found;
  }

  #items({begun, answers}: PaperRecord): readonly PaperItem[] {
    const seed = `${this.#heldRecord.record.nonce}/${this.#module.id}`;
    const pool = this.#paper.draw.flatMap(({bank, items}) => items.map(item => ({bank, item})));
    const answeredItems = pool.filter(one => this.#number(one) in answers);
    return drawItems(this.#paper, seed, begun, answeredItems).flatMap(one => {
      const bank = this.#bank(one.bank);
      const found = bank.items.find(({block}) => block.id === one.item);
      const number = this.#number(one);
      const own = `${seed}/${this.#paper.id}/${begun}`;
      return found ? [itemOf(found, bank, number, answers[number], own)] : [];
    });
  }

  #number({bank, item}: AskedItem): number {
    return this.#module.numbers[`${this.#paper.id}/${bank}/${item}`] ?? 0;
  }

  #bank(id: string): Bank {
    const bank = this.#banks.find(b => b.id === id);
    if (!bank) throw new Error(`the bank "${id}" is not loaded`);
    return bank;
  }

  #circumstances({number, block, bank, objective: served, sure}: PaperItem): Circumstances {
    const now = this.#setup.clock.now();
    const objective = `${this.#module.id}.${this.#paper.id}`;
    const attempt = this.view.begun;
    return {
      id: `${objective}.${block.id}.t${attempt}`,
      objective,
      objectives: [`${moduleOfBank(bank)}.${served}`],
      attempt,
      form: `${objective}.${attempt}`,
      ...(sure !== 0 && {confidence: sure}),
      ...(this.#times.get(number) ?? {startedAt: now, now}),
    };
  }

  #note(item: number, answer: ItemAnswer): void {
    this.#saving.dispatch({kind: 'noted', ...this.#place, item, answer});
  }

  #handIn(answers: PaperRecord['answers'], scores: ReadonlyMap<number, Score>): void {
    const judged = Object.entries(answers).map(
      ([n, answer]) =>
        [Number(n), {...answer, score: savedScore(scores.get(Number(n)) ?? answer.score)}] as const,
    );
    const savedScores = new Map(judged.map(([n, {score}]) => [n, score]));
    const percent = percentOf(this.view.items.map(({number}) => savedScores.get(number)));
    this.#saving.dispatch({kind: 'handed-in', ...this.#place, answers: Object.fromEntries(judged), percent});
  }
}

/**
 * Returns a score in the form that saved states use. The saved form of an incomplete score has no list of missing
 * entries. This list is computed again when the answer is judged again.
 */
const savedScore = (score: Score): Score => (score.kind === 'scored' ? score : incomplete());

/** Returns the marks of a response. The right options that the response lacks are marked as missed. */
export function marksOf(
  {block, scoring, rubric}: Material,
  response: Response,
): Readonly<Record<string, Mark>> {
  const described = scoring.describe(response, block.shown, rubric);
  const correct = described.kind === 'choice' ? described.correct : [];
  const missed = correct.filter(option => !response.includes(option));
  return {
    ...scoring.judge(response, rubric).marks,
    ...Object.fromEntries(missed.map(option => [option, 'missed' as const])),
  };
}

/** Returns an item as a learner sees it. `seed` decides the order of its lists. */
export function itemOf(
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

/**
 * Loads the banks of a paper. Also prefetches the code and the rubrics that judge its items, so that the
 * paper can later be handed in offline. Rejects with the loader's error. Also rejects if the module has no
 * such paper, because that is a bug.
 */
export async function openPaper(module: ModuleData, paper: string, parts: PaperParts): Promise<OpenPaper> {
  const part = module.parts.find(p => p.id === paper);
  if (part?.kind !== 'paper') throw new Error(`module "${module.id}" has no paper "${paper}"`);
  const {heldRecord} = parts;
  const names = [...new Set(part.draw.map(({bank}) => bank))];
  const banks = await Promise.all(names.map(id => heldRecord.loader.bank(id)));
  for (const {id, items} of banks)
    heldRecord.loader.prefetchMaterial(
      id,
      items.map(({block}) => block),
    );
  const loadedPaper = new LoadedPaper(module, part, banks, parts);
  if (loadedPaper.broken > 0) {
    heldRecord.lose(loadedPaper.broken);
    heldRecord.changed();
  }
  return loadedPaper;
}
