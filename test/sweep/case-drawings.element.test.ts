import {assert} from '@open-wc/testing';
import {courseCases} from '../elements/documents/course-cases.ts';
import {faultsIn} from '../elements/documents/drawn-differences.ts';

describe('the drawings of all documents in every light', () => {
  for (const pair of courseCases)
    it(`in every light, the drawing of ${pair.specimen.id} differs from its genuine twin only where a difference is declared`, async () => {
      assert.deepEqual(await faultsIn([pair]), []);
    });
});
