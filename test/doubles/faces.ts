import type {Face, Lasting, Passing} from '../../src/documents/model/face.ts';

/** A face without scars and other marks. */
export const base: Face = {
  lasting: {
    ...{head: 'oval', jaw: 'soft', chin: 'even', lobe: 'free', helix: 'even', bridge: 'straight'},
    ...{base: 'medium', spacing: 'medium', eye: 'almond', brow: 'straight', mouth: 'thin', skin: 3},
    ...{iris: 'brown', marks: []},
  },
  passing: {age: 34, weight: 'medium', hair: 'short', colour: 'brown', beard: 'short', glasses: 'round'},
};

/** Returns `face`, by default `base`, with these features changed. */
export const like = (lasting: Partial<Lasting>, passing: Partial<Passing> = {}, face = base): Face => ({
  lasting: {...face.lasting, ...lasting},
  passing: {...face.passing, ...passing},
});
