import type {QuestionBlock} from '../../content/course.ts';
import type {DrillJudged} from '../../scenario/model/drill.ts';
import type {Response} from '../../score/response.ts';
import type {DrillName} from './round-of-talk.ts';

/** One task of an exercise. Some of its lists are shown in random order. */
export interface TalkTask {
  readonly block: QuestionBlock;
  /** The namespace of its texts. */
  readonly bank: string;
  /** Names of the lists in the shown data that may be shuffled, because their order has no meaning. */
  readonly free: readonly string[];
  judge(response: Response): DrillJudged;
}

/** Loads the tasks of an exercise. Rejects when a file fails to load. */
export type LoadTasks = (drill: DrillName) => Promise<readonly TalkTask[]>;
