import {assert} from '@open-wc/testing';
import {parse} from 'yaml';
import utopia from '../../../specimens/utopia.yaml?raw';
import {faultsIn, type Pair} from '../../../test/elements/documents/drawn-differences.ts';
import {generate} from '../generate/generate.ts';
import {referenceSource} from '../schema/reference.ts';
import {authoring} from '../authoring/authoring.ts';
import {specimenOf, twinOf} from '../authoring/split.ts';

/** The cases of the bench, without the reference sheet and the documents of drills and other pages. */
const files = import.meta.glob<string>(
  ['../../../specimens/*.yaml', '!../../../specimens/{utopia,worked-*,desk-*}.yaml'],
  {query: '?raw', import: 'default', eager: true},
);

const cases = Object.values(files).map((yaml): Pair => {
  const source = authoring.source.parse(parse(yaml));
  return {specimen: specimenOf(source), twin: twinOf(source)};
});

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
    assert.isNotEmpty(cases);
  });

  // Each test below, except the first, makes about thirty drawings: of a specimen and of its genuine twin.

  for (const pair of cases) {
    it(`the drawing differs from its genuine twin where a difference is declared and nowhere else: ${pair.specimen.id}`, async () => {
      assert.deepEqual(await faultsIn([pair]), []);
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
