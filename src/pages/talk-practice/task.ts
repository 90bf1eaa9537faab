import type {QuestionBlock} from '../../content/course.ts';
import type {DrillJudged} from '../../scenario/model/drill.ts';
import type {Response} from '../../score/response.ts';
import type {DrillName} from './round-of-talk.ts';

/** One task of an exercise, with what is asked in an order of chance. */
export interface TalkTask {
  readonly block: QuestionBlock;
  /** The catalogue of its words. */
  readonly bank: string;
  /** Lists of what is shown whose order tells nothing. */
  readonly free: readonly string[];
  judge(response: Response): DrillJudged;
}

/** Fetches the tasks of an exercise; rejects where something does not arrive. */
export type LoadTasks = (drill: DrillName) => Promise<readonly TalkTask[]>;
