import {loadScoring} from '../../questions/scoring.ts';
import {drillScoring} from '../../scenario/drill-score.ts';
import type {TalkTask} from './task.ts';
import type {Texts} from '../../text/texts.ts';
import {loadBank, loadRubrics} from '../../load/course-data.ts';

/**
 * Loads the tasks of a drill and the rubrics that judge the responses. `bank` is the id of the drill's bank.
 * Rejects when a file fails to load.
 */
export async function loadTasks(bank: string, texts: Texts): Promise<readonly TalkTask[]> {
  const [{items}, rubrics] = await Promise.all([loadBank(bank), loadRubrics(bank), texts.need(bank)]);
  return Promise.all(
    items.map(async ({block, free}) => {
      const scoring = drillScoring[block.type] ?? (await loadScoring(block.type));
      return {block, bank, free, judge: response => scoring.judge(response, rubrics[block.id])};
    }),
  );
}
