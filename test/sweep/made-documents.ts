import {assert} from '@open-wc/testing';
import {parse} from 'yaml';
import utopia from '../../specimens/utopia.yaml?raw';
import {defects} from '../../src/documents/generate/defects.ts';
import {generate, type Generated} from '../../src/documents/generate/generate.ts';
import {referenceSource} from '../../src/documents/schema/reference.ts';
import {faultsIn, type Pair} from '../elements/documents/drawn-differences.ts';

const reference = referenceSource.parse(parse(utopia));

const levelOf = (seed: number): number => 1 + (seed % 3);

/** What practice makes from a seed: most are false, and levels and kinds of defect take turns. */
const made = (seed: number): Generated =>
  generate(
    {
      seed,
      share: 0.85,
      level: levelOf(seed),
      missed: defects.filter((_, n) => n === seed % defects.length).map(({id}) => id),
    },
    reference,
  );

/** A false document beside its genuine twin; a genuine one beside the same without its wear. */
const pairOf = ({specimen, twin, defect}: Generated): Pair =>
  defect === undefined ? {specimen, twin: {...specimen, looks: []}} : {specimen, twin};

/**
 * Tests that a hundred documents that practice makes, from a seed on, are drawn otherwise than their twins where that
 * is declared and nowhere else, page by page and light by light.
 */
export function drawnAsDeclared(first: number): void {
  const seeds = Array.from({length: 100}, (_, n) => first + n);
  const all = seeds.map(made);

  describe(`documents made from the seeds ${first} to ${first + 99}`, function () {
    this.timeout(120_000);

    it('have every kind of defect, defects at every level, and wear that nobody is to blame for', () => {
      const isFalse = all.map(({defect}) => defect !== undefined);
      assert.includeMembers(
        all.map(({defect}) => defect),
        defects.map(({id}) => id),
      );
      assert.includeMembers(seeds.filter((_, n) => isFalse[n]).map(levelOf), [1, 2, 3]);
      assert.isAtLeast(all.filter(({specimen}, n) => !isFalse[n] && specimen.looks.length > 0).length, 3);
    });

    for (const [n, one] of all.entries())
      it(`seed ${first + n}: ${one.defect ?? 'genuine'}`, async () => {
        assert.deepEqual(await faultsIn([pairOf(one)]), []);
      });
  });
}
