import type {BrowserContext} from '@playwright/test';
import type {Paper, QuestionBlock} from '../../src/content/course.ts';
import {drawItems} from '../../src/content/draw.ts';
import {right, wrong} from '../tracking/right-and-wrong.ts';
import {journeyCourse} from './journey-course.ts';

/** One item of a paper, with a right and a wrong response. */
export interface DrawnItem {
  readonly bank: string;
  readonly block: QuestionBlock;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

function itemOf(bank: string, item: string): readonly DrawnItem[] {
  const course = journeyCourse();
  const block = course.banks.find(({id}) => id === bank)?.items.find(one => one.block.id === item)?.block;
  if (!block) return [];
  const rubric = course.rubrics[bank]?.[item];
  return [{bank, block, right: right(block, rubric), wrong: wrong(block, rubric)}];
}

function paperOf(module: string, id: string): Paper {
  const paper = journeyCourse()
    .modules.find(m => m.id === module)
    ?.parts.find(p => p.id === id);
  if (paper?.kind !== 'paper') throw new Error(`${module} has no paper ${id}`);
  return paper;
}

/** Returns the items that a learner with this nonce gets in attempt number `attemptNumber` at a paper. */
export const itemsOfAttempt = (
  nonce: string,
  [module, paper]: readonly [string, string],
  attemptNumber: number,
): readonly DrawnItem[] =>
  drawItems(paperOf(module, paper), `${nonce}/${module}`, attemptNumber).flatMap(({bank, item}) =>
    itemOf(bank, item),
  );

/**
 * Chooses the random bytes of the page so that the first draw of a paper contains questions of all these types.
 * Returns the nonce that the learner gets.
 */
export async function drawing(
  context: BrowserContext,
  paper: readonly [string, string],
  types: readonly string[],
): Promise<string> {
  for (let number = 0; number < 26 * 26; number++) {
    const bytes = [number % 26, Math.floor(number / 26), 0, 0, 0, 0, 0, 0];
    // The course maps a byte up to 25 to a capital letter.
    const nonce = String.fromCharCode(...bytes.map(byte => 65 + byte));
    const draw = itemsOfAttempt(nonce, paper, 1).map(({block}) => block.type);
    if (!types.every(type => draw.includes(type))) continue;
    await context.addInitScript(nonceBytes => {
      const chance = crypto.getRandomValues.bind(crypto);
      crypto.getRandomValues = into => {
        if (into instanceof Uint8Array && into.length === nonceBytes.length) into.set(nonceBytes);
        else chance(into);
        return into;
      };
    }, bytes);
    return nonce;
  }
  throw new Error(`no draw of ${paper.join('/')} has ${types.join(', ')}`);
}
