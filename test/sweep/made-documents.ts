import {assert} from '@open-wc/testing';
import {parse} from 'yaml';
import utopia from '../../specimens/utopia.yaml?raw';
import {defects} from '../../src/documents/generate/defects/defects.ts';
import {generate, type Generated} from '../../src/documents/generate/generate.ts';
import {fraudKinds} from '../../src/documents/model/fraud.ts';
import {referenceSource} from '../../src/documents/schema/reference.ts';
import {faultsIn, type Pair} from '../elements/documents/drawn-differences.ts';

const reference = referenceSource.parse(parse(utopia));

const levelOf = (seed: number): number => 1 + (seed % 3);

/**
 * Generates a practice document from a seed. Most documents are false. The seed decides the level and the kind of
 * fraud.
 */
const generateFrom = (seed: number): Generated =>
  generate(
    {seed, share: 0.85, level: levelOf(seed), missed: [], kind: fraudKinds[seed % fraudKinds.length]},
    reference,
  );

/**
 * Pairs a false document with its genuine twin. Genuine documents and pseudo-documents have no twin, so each is
 * paired with its own copy without wear.
 */
const pairOf = ({specimen, twin, fraud}: Generated): Pair =>
  fraud === undefined || fraud.kind === 'pseudo'
    ? {specimen, twin: {...specimen, looks: []}}
    : {specimen, twin};

/**
 * Tests a hundred documents that are generated from the seed `first` on. On each page and in each light, a document
 * must differ from its twin exactly where its differences are declared.
 */
export function drawnAsDeclared(first: number): void {
  const seeds = Array.from({length: 100}, (_, n) => first + n);
  const all = seeds.map(generateFrom);

  describe(`documents generated from the seeds ${first} to ${first + 99}`, function () {
    it('the generated documents include every kind of defect, defects at every level, and innocent wear', () => {
      const isFalse = all.map(({fraud}) => fraud !== undefined);
      assert.includeMembers(
        all.map(({fraud}) => fraud?.defect),
        defects.map(({id}) => id),
      );
      assert.includeMembers(seeds.filter((_, n) => isFalse[n]).map(levelOf), [1, 2, 3]);
      assert.isAtLeast(all.filter(({specimen}, n) => !isFalse[n] && specimen.looks.length > 0).length, 3);
    });

    for (const [n, one] of all.entries())
      it(`the drawing differs from its twin only as declared: seed ${first + n}, ${one.fraud?.defect ?? 'genuine'}`, async () => {
        assert.deepEqual(await faultsIn([pairOf(one)]), []);
      });
  });
}
