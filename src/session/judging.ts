import type {QuestionBlock} from '../content/course.ts';
import type {Judged, Mark} from '../content/question-type.ts';
import type {Interaction} from '../score/interaction.ts';
import type {Response} from '../score/response.ts';
import type {Score} from '../score/score.ts';
import {interactionsOf, judge} from './interactions.ts';
import type {StoreSetup} from './contract.ts';
import type {Loader} from './loader.ts';

/** One answer that is to be told: what of an `Interaction` the question does not know. */
export interface Told extends Pick<Interaction, 'id' | 'objective' | 'startedAt'> {
  /** Milliseconds since 1970, when it was given. */
  readonly now: number;
}

/** Judges answers by what only scoring knows, and tells of them. `owner` is a module or a bank. */
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

  /** Rejects where the answer key cannot be fetched. */
  async judge(owner: string, block: QuestionBlock, response: Response): Promise<Judged> {
    return judge(await this.#loader.material(owner, block), response);
  }

  /** Judges an answer and tells of it; what is incomplete is told to nobody. */
  async take(owner: string, block: QuestionBlock, response: Response, told: Told): Promise<Judged> {
    const judged = await this.judge(owner, block, response);
    await this.tell(owner, block, {response, score: judged.score}, told);
    return judged;
  }

  /** Marks of an answer that is not tried again: what is right and was not chosen is marked too. */
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

  /** Fetches ahead of time what will judge this question. */
  prepare(owner: string, block: QuestionBlock): void {
    this.#loader.material(owner, block).catch(() => undefined);
  }

  /** Tells of an answer; what is incomplete is none. To be called before the event, so that the save it sets off takes it along. */
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
