import type {ModuleData} from '../content/course.ts';
import type {Judged} from '../content/question-type.ts';
import type {Answer} from '../record/record.ts';
import {questionsOf} from '../record/questions.ts';
import {maxTries} from '../record/reduce.ts';
import type {Response} from '../score/response.ts';
import {incomplete} from '../score/score.ts';
import type {Answers, StoreSetup} from './contract.ts';
import type {HeldRecord} from './held-record.ts';
import {questionIn} from './loader.ts';
import type {CourseSaving} from './saving.ts';

/** Loads the code that judges answers. This code is a separate chunk, because the first screen does not need it. */
const loadJudge = () => import('./judge-answer.ts');

/** Judges answers, records them and reports them. */
export class CourseAnswers implements Answers {
  readonly #setup: StoreSetup;
  readonly #heldRecord: HeldRecord;
  readonly #saving: CourseSaving;

  constructor(setup: StoreSetup, heldRecord: HeldRecord, saving: CourseSaving) {
    this.#setup = setup;
    this.#heldRecord = heldRecord;
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
      const {part, block, objectives} = questionIn(await this.#heldRecord.openModule(module), question);
      const tries = this.of(module, question)?.tries ?? 0;
      const now = this.#setup.clock.now();
      const [{judgeAnswer}, material] = await Promise.all([
        loadJudge(),
        this.#heldRecord.loader.material(module, block),
      ]);
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
      // Report the interactions before recording the answer. The save of the record then includes the interactions.
      for (const interaction of interactions) this.#saving.keepAndReport(interaction);
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

  prefetch({id, parts}: ModuleData, partId: string): void {
    loadJudge().catch(() => undefined);
    const partsToFetch = parts.filter(part => part.kind === 'lesson' || part.id === partId);
    this.#heldRecord.loader.prefetchMaterial(id, partsToFetch.flatMap(questionsOf));
  }

  of(module: string, question: string): Answer | undefined {
    const own = this.#heldRecord.record.modules[module];
    return own?.kind === 'open' ? own.answers[question] : undefined;
  }

  async judgeAgain(module: string, question: string): Promise<Judged> {
    const {block} = questionIn(await this.#heldRecord.openModule(module), question);
    const response = this.of(module, question)?.response ?? [];
    const {scoring, rubric} = await this.#heldRecord.loader.material(module, block);
    return scoring.judge(response, rubric);
  }
}
