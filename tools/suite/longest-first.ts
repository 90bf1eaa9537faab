import {BaseSequencer, type TestSpecification} from 'vitest/node';

/**
 * Small test files that take long. Without earlier measurements, as in a new clone, Vitest starts with large files.
 * Without this list, these files would run last while most cores are idle. The second file compiles the course for
 * all workers; the first file does not need the course.
 */
const longest: readonly string[] = [
  'test/new/new.test.ts',
  'test/packaging/command-line.test.ts',
  'test/faults/matrix.test.ts',
  'test/packaging/readme.test.ts',
  'test/content/draws.test.ts',
  'test/packaging/launch.test.ts',
];

const turnOf = ({moduleId}: Pick<TestSpecification, 'moduleId'>): number => {
  const turn = longest.findIndex(file => moduleId.endsWith(file));
  return turn < 0 ? longest.length : turn;
};

/** Starts with the longest tests and then follows the order of Vitest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...(await super.sort(files))].sort((a, b) => turnOf(a) - turnOf(b));
  }
}
