import {assert} from '@open-wc/testing';
import {parse} from 'yaml';
import utopia from '../../../specimens/utopia.yaml?raw';
import {courseCases, oneOfEachSeries} from '../../../test/elements/documents/course-cases.ts';
import {isSweep} from '../../../test/elements/is-sweep.ts';
import {faultsIn, type Pair} from '../../../test/elements/documents/drawn-differences.ts';
import {generate} from '../generate/generate.ts';
import {referenceSource} from '../schema/reference.ts';

const reference = referenceSource.parse(parse(utopia));

/**
 * Generates a document with one kind of defect, at level 1. A defect of level 1 is visible in more lights
 * than a defect of any higher level.
 */
function pairWith(defect: string): Pair {
  for (let seed = 0; ; seed++) {
    const one = generate({seed, share: 1, level: 1, missed: []}, reference);
    if (one.fraud?.defect === defect) return one;
  }
}

describe('the drawing of a document', function () {
  it('every series of the course has a case whose drawing is compared with that of its genuine twin', () => {
    const series = new Set(courseCases.map(({specimen}) => specimen.series));
    assert.isNotEmpty(series);
    assert.sameMembers(
      oneOfEachSeries.map(({specimen}) => specimen.series),
      [...series],
    );
  });

  // The sweep compares all cases. In Chromium, it compares them in every light.
  for (const pair of isSweep ? courseCases : oneOfEachSeries) {
    it(`a document of the course differs from its genuine twin where a difference is declared, and nowhere else: ${pair.specimen.id}`, async () => {
      assert.deepEqual(await faultsIn([pair], 'once per set of differences'), []);
    });
  }

  // One kind of defect is enough here, because the sweep tests two hundred generated documents of all kinds in every light.
  it('a generated document differs from its genuine twin only where a difference is declared', async () => {
    assert.deepEqual(await faultsIn([pairWith('paper')], 'once per set of differences'), []);
  });
});
