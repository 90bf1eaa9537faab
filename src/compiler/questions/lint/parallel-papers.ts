import {moduleOfBank, type Paper, type PaperRole} from '../../../content/course.ts';
import {fault, type Fault, type SourcePlace} from '../../source/fault.ts';

/** A compiled paper, with the place of its file. */
interface PlacedPaper {
  readonly paper: Paper;
  readonly at: SourcePlace;
}

/** Returns the number of items that a paper draws from each module. */
function itemCountsOf({paper}: PlacedPaper): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const {bank, count} of paper.draw) {
    const module = moduleOfBank(bank);
    counts.set(module, (counts.get(module) ?? 0) + count);
  }
  return counts;
}

/**
 * Reports modules for which pre-test and post-test draw different numbers of items. Equal numbers make the
 * two results comparable.
 */
export function parallelPapers(papers: readonly PlacedPaper[]): readonly Fault[] {
  const ofRole = (role: PaperRole) => papers.find(({paper}) => paper.role === role);
  const [before, after] = [ofRole('pre-test'), ofRole('post-test')];
  if (before === undefined || after === undefined) return [];
  const [first, second] = [itemCountsOf(before), itemCountsOf(after)];
  return [...new Set([...first.keys(), ...second.keys()])].flatMap(module => {
    const [was, is] = [first.get(module) ?? 0, second.get(module) ?? 0];
    const message = `the pre-test asks ${was} of ${module} and the post-test ${is}: draw as many in both`;
    return was === is ? [] : [fault(after.at, message, 'parallel-papers')];
  });
}
