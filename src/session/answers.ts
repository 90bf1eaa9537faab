import type {ModuleData} from '../content/course.ts';
import type {Judged, Mark} from '../content/question-type.ts';
import type {Answer} from '../record/record.ts';
import {questionsOf} from '../record/questions.ts';
import {maxTries} from '../record/reduce.ts';
import type {Interaction} from '../score/interaction.ts';
import type {Response} from '../score/response.ts';
import {incomplete} from '../score/score.ts';
import type {Answers, StoreSetup} from './contract.ts';
import type {HeldRecord} from './held-record.ts';
import {questionIn, type Material} from './loader.ts';
import type {CourseSaving} from './saving.ts';

/** Data of an interaction that neither the question nor the response contains. */
export interface Circumstances extends Pick<
  Interaction,
  'id' | 'objective' | 'objectives' | 'attempt' | 'form' | 'confidence' | 'startedAt'
> {
  /** Time of the answer, in milliseconds since 1970. */
  readonly now: number;
}

/** A judged response, and its interactions for the LMS. An incomplete response has none. */
export interface JudgedAnswer {
  readonly judged: Judged;
  readonly interactions: readonly Interaction[];
}

/**
 * Judges a response and describes it as interactions that are independent of any LMS. With the report
 * "detail", the decisions come first, one interaction each.
 */
export function judgeAnswer(
  {owner, block, rubric, scoring}: Material,
  response: Response,
  {id, now, ...circumstances}: Circumstances,
  {askedOf, report}: Pick<StoreSetup, 'askedOf' | 'report'>,
): JudgedAnswer {
  const judged = scoring.judge(response, rubric);
  const {score} = judged;
  if (score.kind === 'incomplete') return {judged, interactions: []};
  const common = {
    ...circumstances,
    asked: askedOf(owner, block),
    latency: Math.max(0, now - circumstances.startedAt),
  };
  const confidence = circumstances.confidence ?? scoring.confidence?.(response);
  const turns = report === 'detail' ? (scoring.detail?.(response, block.shown, rubric) ?? []) : [];
  const interactions = [
    ...turns.map(turn => ({...common, ...turn.described, id: `${id}.${turn.id}`, points: turn.points})),
    {
      ...common,
      ...scoring.describe(response, block.shown, rubric),
      ...(confidence && {confidence}),
      id,
      points: score.possible > 0 ? {earned: score.earned, possible: score.possible} : undefined,
    },
  ];
  return {judged, interactions};
}

/** Judges answers, records them and reports them. */
export class CourseAnswers implements Answers {
  readonly #setup: StoreSetup;
  readonly #held: HeldRecord;
  readonly #saving: CourseSaving;

  constructor(setup: StoreSetup, held: HeldRecord, saving: CourseSaving) {
    this.#setup = setup;
    this.#held = held;
    this.#saving = saving;
  }

  async give(
    module: string,
    question: string,
    response: Response,
    startedAt = this.#setup.clock.now(),
  ): Promise<Judged> {
    const end = this.#saving.judging();
    try {
      const {part, block, objectives} = questionIn(await this.#held.openModule(module), question);
      const tries = this.of(module, question)?.tries ?? 0;
      const now = this.#setup.clock.now();
      const material = await this.#held.loader.material(module, block);
      const attempt = Math.min(maxTries, tries + 1);
      const circumstances = {
        id: `${module}.${question}.t${attempt}`,
        objective: `${module}.${part}`,
        objectives: objectives.map(objective => `${module}.${objective}`),
        attempt,
        startedAt,
        now,
      };
      const {judged, interactions} = judgeAnswer(material, response, circumstances, this.#setup);
      const {score} = judged;
      // Reports before recording, so that the save of the record includes the interactions.
      for (const interaction of interactions) this.#saving.session.report(interaction);
      if (score.kind === 'scored')
        this.#saving.dispatch({kind: 'answered', module, question, response, score});
      return judged;
    } finally {
      end();
    }
  }

  draft(module: string, question: string, response: Response): void {
    this.#saving.dispatch({kind: 'answered', module, question, response, score: incomplete()});
  }

  prefetch({id, parts}: ModuleData): void {
    this.#held.loader.prefetchMaterial(id, parts.flatMap(questionsOf));
  }

  of(module: string, question: string): Answer | undefined {
    const own = this.#held.record.modules[module];
    return own?.kind === 'open' ? own.answers[question] : undefined;
  }

  async marks(module: string, question: string): Promise<Readonly<Record<string, Mark>>> {
    const {block} = questionIn(await this.#held.openModule(module), question);
    const response = this.of(module, question)?.response ?? [];
    const {scoring, rubric} = await this.#held.loader.material(module, block);
    return scoring.judge(response, rubric).marks;
  }
}
