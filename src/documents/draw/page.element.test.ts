import {assert} from '@open-wc/testing';
import {parse} from 'yaml';
import utopia from '../../../specimens/utopia.yaml?raw';
import {courseCases} from '../../../test/elements/documents/course-cases.ts';
import {faultsIn, type Pair} from '../../../test/elements/documents/drawn-differences.ts';
import {generate} from '../generate/generate.ts';
import {referenceSource} from '../schema/reference.ts';

const reference = referenceSource.parse(parse(utopia));

/**
 * Generates a document with one kind of defect, at level 1. A defect of level 1 is visible in more lights
 * than a defect of any higher level.
 */
function made(defect: string): Pair {
  for (let seed = 0; ; seed++) {
    const one = generate({seed, share: 1, level: 1, missed: []}, reference);
    if (one.fraud?.defect === defect) return one;
  }
}

describe('the drawing of a document', function () {
  it('the drawings of all cases of the course are compared', () => {
    assert.isNotEmpty(courseCases);
  });

  // The sweep compares the cases in every light.
  for (const pair of courseCases) {
    it(`the drawing differs from its genuine twin where a difference is declared and nowhere else: ${pair.specimen.id}`, async () => {
      assert.deepEqual(await faultsIn([pair], 'once per set of differences'), []);
    });
  }

  // Two kinds of defect are enough here, because the sweep tests two hundred generated documents of all
  // kinds.
  for (const id of ['two-numbers', 'paper']) {
    it(`a generated document differs from its genuine twin only where a difference is declared: ${id}`, async () => {
      assert.deepEqual(await faultsIn([made(id)]), []);
    });
  }
});
