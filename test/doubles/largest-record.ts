import type {
  Bank,
  BankItem,
  CourseIndex,
  ModuleData,
  Paper,
  QuestionBlock,
} from '../../src/content/course.ts';
import {maxPlace} from '../../src/record/codec/header-text.ts';
import {itemSize, maxLanguage, maxRevision} from '../../src/record/codec/max-length.ts';
import {optionsOf, ownerOf, tokensOf} from '../../src/record/codec/names.ts';
import {pairsOf} from '../../src/record/codec/pairs.ts';
import type {LoadedModules} from '../../src/record/progress.ts';
import {questionsOf, sectionsOf} from '../../src/record/questions.ts';
import type {Answer, CourseRecord, ItemAnswer, PaperRecord} from '../../src/record/record.ts';
import {empty, maxTries, mostBegun} from '../../src/record/reduce.ts';
import {typedBytes} from '../../src/record/response-token.ts';
import type {Response} from '../../src/score/response.ts';
import {scored} from '../../src/score/score.ts';

/**
 * Creates the largest possible answer, with as many of the longest entries as allowed. The last points differ from
 * the best points, so that both are saved.
 */
function largestAnswer(question: QuestionBlock, data: ModuleData): Answer {
  return {
    response: largestResponse(question, optionsOf(ownerOf(question), data)),
    score: scored(0, question.possible),
    best: question.possible,
    tries: maxTries,
  };
}

function largestResponse(question: QuestionBlock, options: ReadonlyMap<string, number>): Response {
  const pairs = pairsOf(question, options);
  if (pairs) return pairs.order.flatMap(item => [item, pairs.targets.at(-1) ?? '']);
  const [largest] = [...options].sort(([, a], [, b]) => b - a);
  return Array.from({length: question.cap}, () => largest?.[0] ?? 'x'.repeat(typedBytes(question.type)));
}

/** Creates the largest possible answer to an item. */
function largestItemAnswer({block}: BankItem, bank: Bank): ItemAnswer {
  const words = tokensOf(largestResponse(block, optionsOf(block.id, bank)), block, bank);
  return {words, score: scored(block.possible, block.possible), sure: 3};
}

/** Creates the largest possible draw of a paper, with the largest answers. */
function largestPaper(paper: Paper, data: ModuleData, banks: readonly Bank[]): PaperRecord {
  const answers = paper.draw.flatMap(({bank: id, items, count}) => {
    const bank = banks.find(b => b.id === id);
    if (!bank) throw new Error(`no bank ${id}`);
    return bank.items
      .filter(({block}) => items.includes(block.id))
      .sort((a, b) => itemSize(b, bank) - itemSize(a, bank))
      .slice(0, count)
      .map(
        item =>
          [data.numbers[`${paper.id}/${id}/${item.block.id}`] ?? 0, largestItemAnswer(item, bank)] as const,
      );
  });
  // The size of a set of item numbers depends on its largest number. So the item with the largest number must
  // be in the draw.
  const last = Math.max(...optionsOf(paper.id, data).values());
  const [first] = answers;
  const all =
    answers.some(([n]) => n === last) || !first ? answers : [...answers.slice(1), [last, first[1]] as const];
  return {begun: mostBegun, handedIn: true, best: 100, answers: Object.fromEntries(all)};
}

/** Creates a record in which everything in a course is done and every entry is as large as possible. */
export function largestRecord(course: CourseIndex, all: LoadedModules, banks: readonly Bank[]): CourseRecord {
  const modules = course.modules.map(({id, contentVersion}) => {
    const data = all[id];
    if (!data) throw new Error(`no data of ${id}`);
    const answers = data.parts.flatMap(questionsOf).map(q => [q.id, largestAnswer(q, data)] as const);
    const seen = data.parts.flatMap(sectionsOf).sort();
    const papers = data.parts
      .filter(part => part.kind === 'paper')
      .map(paper => [data.numbers[paper.id] ?? 0, largestPaper(paper, data, banks)] as const);
    return [
      id,
      {
        kind: 'open',
        contentVersion,
        seen,
        answers: Object.fromEntries(answers),
        papers: Object.fromEntries(papers),
      },
    ] as const;
  });
  const start = empty('Ab3dE6gH', 'x'.repeat(maxLanguage), course);
  return {
    ...start,
    revision: maxRevision,
    place: 'p'.repeat(maxPlace),
    learner: 'zzzz',
    modules: Object.fromEntries(modules),
  };
}
