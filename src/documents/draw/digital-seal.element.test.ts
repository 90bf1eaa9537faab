import {assert} from '@open-wc/testing';
import {parse} from 'yaml';
import c22 from '../../../test/fixtures/sample/specimens/c22.yaml?raw';
import {faultsAt} from '../../../test/elements/documents/drawn-differences.ts';
import {svgOfView} from '../../../test/elements/documents/drawn-pixels.ts';
import {authoring} from '../authoring/authoring.ts';
import {specimenOf} from '../authoring/split.ts';
import type {Specimen} from '../model/specimen.ts';
import {lights} from '../model/terms.ts';

const emergency = specimenOf(authoring.source.parse(parse(c22)));

describe('the digital seal of an emergency document', () => {
  for (const light of lights)
    it(`the seal is drawn in its place and nowhere else: ${light}`, async () => {
      const bare: Specimen = {...emergency, looks: [{page: 'data', light, at: 'seal', look: 'absent'}]};
      const faults = await faultsAt({specimen: bare, twin: emergency}, {page: 'data', light});
      assert.deepEqual(faults, []);
    });

  it('two documents never have the same seal, and two drawings of one document always do', () => {
    const seal = (number: string): string | undefined => {
      const specimen = {...emergency, entries: {...emergency.entries, number}};
      const svg = svgOfView({specimen, page: 'data', light: 'white', tilt: 0});
      return /<path d="(M0 0h[^"]+)"/.exec(svg)?.[1];
    };
    assert.isAbove(seal('E00417283')?.length ?? 0, 1000);
    assert.strictEqual(seal('E00417283'), seal('E00417283'));
    assert.notStrictEqual(seal('E00417283'), seal('E00417284'));
  });
});
