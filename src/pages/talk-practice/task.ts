import type {QuestionBlock} from '../../content/course.ts';
import type {DrillJudged} from '../../scenario/model/drill.ts';
import type {Response} from '../../score/response.ts';
import type {DrillName} from './round-of-talk.ts';

/** One task of an exercise. The page shows some lists of the task in random order. */
export interface TalkTask {
  readonly block: QuestionBlock;
  /** The namespace of the task's texts. */
  readonly bank: string;
  /** Names of the lists in `block.shown` whose order has no meaning. The page shuffles these lists. */
  readonly free: readonly string[];
  judge(response: Response): DrillJudged;
}

/** Loads the tasks of an exercise. Rejects when a file fails to load. */
export type LoadTasks = (drill: DrillName) => Promise<readonly TalkTask[]>;
