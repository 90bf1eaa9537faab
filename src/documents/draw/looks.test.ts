import {expect, test} from 'vitest';
import {drawnPage, everyOf} from '../../../test/elements/documents/book-shapes.ts';
import {plainSpecimen} from '../../../test/elements/documents/plain-specimen.ts';
import type {Specimen} from '../model/specimen.ts';

test.each(['gap', 'thin', 'traces'] as const)(
  'the look `%s` of an entry is two letters wider than the entry, and no wider',
  look => {
    const light = {gap: 'uv', thin: 'transmitted', traces: 'ir'} as const;
    const specimen: Specimen = {
      ...plainSpecimen(),
      entries: {...plainSpecimen().entries, surname: 'MARIN'},
      looks: [{page: 'data', light: light[look], at: 'surname', look}],
    };
    const drawn = everyOf([drawnPage(specimen, 'data', light[look])]);
    const clip = drawn.find(({attributes: {id}}) => id === 'test-look-0-0');
    const [rect] = everyOf(clip?.children ?? []);
    // Seven letters, each 1.856 mm wide. The entry has five letters, and the erased entry may have had two more.
    expect(rect?.attributes['width']).toBeCloseTo(7 * 1.856);
  },
);
