import {BaseSequencer, type TestSpecification} from 'vitest/node';

/**
 * Tests that take long though their files are short. By itself the runner begins with large files where it has not
 * measured any, as in a new clone: then these come last, one after the other, and the other cores wait.
 */
const longest: readonly string[] = [
  'test/faults/matrix.test.ts',
  'test/packaging/reproducible.test.ts',
  'test/content/scenario-explore.test.ts',
  'test/desk/kills.test.ts',
  'test/packaging/command-line.test.ts',
  'test/desk/faults.test.ts',
  'test/tracking/cmi5-run.test.ts',
  'test/tracking/tracking-run.test.ts',
];

const turnOf = ({moduleId}: Pick<TestSpecification, 'moduleId'>): number => {
  const turn = longest.findIndex(file => moduleId.endsWith(file));
  return turn < 0 ? longest.length : turn;
};

/** Begins with the tests that take longest, and goes on in the order of the runner. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...(await super.sort(files))].sort((a, b) => turnOf(a) - turnOf(b));
  }
}
