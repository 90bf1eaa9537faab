import type {QuestionBlock} from '../content/course.ts';
import type {Judged, Mark} from '../content/question-type.ts';
import type {Interaction} from '../score/interaction.ts';
import type {Response} from '../score/response.ts';
import type {Score} from '../score/score.ts';
import {interactionsOf, judge} from './interactions.ts';
import type {StoreSetup} from './contract.ts';
import type {Loader} from './loader.ts';

/** Data of an answer for its report that the question does not know. */
export interface Told extends Pick<Interaction, 'id' | 'objective' | 'startedAt'> {
  /** Time of the answer, in milliseconds since 1970. */
  readonly now: number;
}

/** Judges answers by their rubrics and reports them. `owner` is the id of a module or bank. */
export class Judging {
  readonly #setup: Pick<StoreSetup, 'askedOf' | 'report'>;
  readonly #loader: Loader;
  readonly #report: (interaction: Interaction) => void;

  constructor(
    setup: Pick<StoreSetup, 'askedOf' | 'report'>,
    loader: Loader,
    report: (interaction: Interaction) => void,
  ) {
    this.#setup = setup;
    this.#loader = loader;
    this.#report = report;
  }

  /** Rejects if the rubric cannot be loaded. */
  async judge(owner: string, block: QuestionBlock, response: Response): Promise<Judged> {
    return judge(await this.#loader.material(owner, block), response);
  }

  /** Judges an answer and reports it. An incomplete answer is not reported. */
  async take(owner: string, block: QuestionBlock, response: Response, told: Told): Promise<Judged> {
    const judged = await this.judge(owner, block, response);
    await this.tell(owner, block, {response, score: judged.score}, told);
    return judged;
  }

  /**
   * Returns the marks of an answer that cannot be tried again. It also marks correct options that were not
   * chosen.
   */
  async reviewed(
    owner: string,
    block: QuestionBlock,
    response: Response,
  ): Promise<Readonly<Record<string, Mark>>> {
    const material = await this.#loader.material(owner, block);
    const described = material.scoring.describe(response, block.shown, material.rubric);
    const correct = described.kind === 'choice' ? described.correct : [];
    const missed = correct.filter(option => !response.includes(option));
    return {
      ...judge(material, response).marks,
      ...Object.fromEntries(missed.map(option => [option, 'missed' as const])),
    };
  }

  /** Prefetches what judging this question needs. */
  prepare(owner: string, block: QuestionBlock): void {
    this.#loader.material(owner, block).catch(() => undefined);
  }

  /**
   * Reports an answer, unless it is incomplete. Call it before dispatching the event, so that the save after
   * the event includes the report.
   */
  async tell(
    owner: string,
    block: QuestionBlock,
    {response, score}: {readonly response: Response; readonly score: Score},
    told: Told,
  ): Promise<void> {
    if (score.kind === 'incomplete') return;
    const material = await this.#loader.material(owner, block);
    const {askedOf, report} = this.#setup;
    const circumstances = {...told, asked: askedOf(owner, block), report};
    for (const interaction of interactionsOf(material, response, score, circumstances))
      this.#report(interaction);
  }
}
