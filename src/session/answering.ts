import type {ModuleData} from '../content/course.ts';
import type {Judged, Mark} from '../content/question-type.ts';
import type {Answer, CourseRecord, RecordEvent} from '../record/record.ts';
import {maxTries} from '../record/reduce.ts';
import type {Interaction} from '../score/interaction.ts';
import type {Response} from '../score/response.ts';
import {incomplete} from '../score/score.ts';
import type {OpenPaper, Store, StoreSetup} from './contract.ts';
import {Judging} from './judging.ts';
import {Loader, once, questionIn} from './loader.ts';
import type {PaperHost} from './open-paper.ts';

type Answers = Pick<Store, 'answer' | 'draft' | 'answerOf' | 'marks' | 'openPaper'>;

/** The part of a store that handles answers. It loads what judging needs, records answers and reports them. */
export abstract class Answering implements Answers, PaperHost {
  protected readonly loader: Loader;
  readonly #judging: Judging;
  readonly #clock: StoreSetup['clock'];
  readonly #papers = new Map<string, Promise<OpenPaper>>();

  constructor(setup: StoreSetup) {
    this.loader = new Loader(setup);
    this.#clock = setup.clock;
    this.#judging = new Judging(setup, this.loader, answer => {
      this.report(answer);
    });
  }

  abstract readonly record: CourseRecord;
  abstract openModule(module: string): Promise<ModuleData>;
  abstract dispatch(event: RecordEvent): void;
  abstract lose(answers: number): void;
  abstract answerOf(module: string, question: string): Answer | undefined;
  /** Reports one answer to the LMS. */
  protected abstract report(answer: Interaction): void;
  /** Time when the learner came to the current place, in milliseconds since 1970. */
  protected abstract readonly wentAt: number;

  async answer(
    module: string,
    question: string,
    response: Response,
    startedAt = this.wentAt,
  ): Promise<Judged> {
    const {part, block} = questionIn(await this.openModule(module), question);
    const tries = this.answerOf(module, question)?.tries ?? 0;
    const judged = await this.#judging.take(module, block, response, {
      id: `${module}.${question}.t${Math.min(maxTries, tries + 1)}`,
      objective: `${module}.${part}`,
      startedAt,
      now: this.now(),
    });
    const {score} = judged;
    if (score.kind === 'scored') this.dispatch({kind: 'answered', module, question, response, score});
    return judged;
  }

  draft(module: string, question: string, response: Response): void {
    this.dispatch({kind: 'answered', module, question, response, score: incomplete()});
  }

  async marks(module: string, question: string): Promise<Readonly<Record<string, Mark>>> {
    const {block} = questionIn(await this.openModule(module), question);
    const response = this.answerOf(module, question)?.response ?? [];
    return (await this.#judging.judge(module, block, response)).marks;
  }

  async openPaper(module: string, paper: string): Promise<OpenPaper> {
    const [{openPaper}, data] = await Promise.all([import('./open-paper.ts'), this.openModule(module)]);
    const around = {loader: this.loader, judging: this.#judging, host: this};
    return once(this.#papers, `${module}/${paper}`, () => openPaper(data, paper, around));
  }

  now(): number {
    return this.#clock.now();
  }
}
