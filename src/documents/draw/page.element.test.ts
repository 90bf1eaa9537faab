import {assert} from '@open-wc/testing';
import {parse} from 'yaml';
import {faultsIn, type Pair} from '../../../test/elements/documents/drawn-differences.ts';
import {authoring} from '../schema.ts';
import {specimenOf, twinOf} from '../split.ts';

const files = import.meta.glob<string>('../../../specimens/c*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const cases = Object.values(files).map((yaml): Pair => {
  const source = authoring.source.parse(parse(yaml));
  return {specimen: specimenOf(source), twin: twinOf(source)};
});

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
});
