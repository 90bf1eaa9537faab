import {assert} from '@open-wc/testing';
import {parse} from 'yaml';
import utopia from '../../../specimens/utopia.yaml?raw';
import {faultsIn, type Pair} from '../../../test/elements/documents/drawn-differences.ts';
import {generate} from '../generate/generate.ts';
import {referenceSource} from '../schema/reference.ts';
import {authoring} from '../authoring/authoring.ts';
import {specimenOf, twinOf} from '../authoring/split.ts';

const files = import.meta.glob<string>('../../../specimens/c*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const cases = Object.values(files).map((yaml): Pair => {
  const source = authoring.source.parse(parse(yaml));
  return {specimen: specimenOf(source), twin: twinOf(source)};
});

const reference = referenceSource.parse(parse(utopia));

/** A document that practice made with one kind of defect, at the level at which most lights show it. */
function made(defect: string): Pair {
  for (let seed = 0; ; seed++) {
    const one = generate({seed, share: 1, level: 1, missed: [defect]}, reference);
    if (one.defect === defect) return one;
  }
}

describe('the drawing of a document', function () {
  // Each case is some thirty drawings of two documents.
  this.timeout(60_000);

  it('is that of sixteen cases', () => {
    assert.equal(cases.length, 16);
  });

  for (const pair of cases) {
    it(`differs from its genuine twin where a difference is declared and nowhere else: ${pair.specimen.id}`, async () => {
      assert.deepEqual(await faultsIn([pair]), []);
    });
  }

  // Two hundred of all kinds are in the sweep.
  for (const id of ['two-numbers', 'paper']) {
    it(`does so where practice made the document: ${id}`, async () => {
      assert.deepEqual(await faultsIn([made(id)]), []);
    });
  }
});
