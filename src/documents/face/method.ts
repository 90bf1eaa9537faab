import {compare, type FacialFeature, type FaceComparison} from './compare.ts';
import type {Face} from '../model/face.ts';

/** One step of a comparison of faces: the key of its name, and the features it covers. */
interface Step {
  readonly name: string;
  readonly features: readonly FacialFeature[];
}

/**
 * Features that do not change: permanent marks first, then every visible feature from top to bottom. For each
 * feature, an officer decides "same", "different" or "cannot see".
 */
export const lastingSteps: readonly Step[] = [
  {name: 'face.mark', features: ['mark']},
  {name: 'face.brow', features: ['brow']},
  {name: 'faces.eyes', features: ['eye', 'spacing', 'iris']},
  {name: 'faces.nose', features: ['bridge', 'base']},
  {name: 'faces.ears', features: ['helix', 'lobe']},
  {name: 'face.mouth', features: ['mouth']},
  {name: 'faces.chin', features: ['jaw', 'chin', 'head']},
];

/** Features that a person can easily change. */
export const passingSteps: readonly Step[] = [
  {name: 'face.hair', features: ['hair', 'colour']},
  {name: 'face.beard', features: ['beard']},
  {name: 'face.glasses', features: ['glasses']},
  {name: 'face.weight', features: ['weight']},
];

/** Returns the features of one step that differ between two faces; empty if all are the same. */
export const drawnOtherwise = (
  {features}: Step,
  portrait: Face,
  traveller: Face,
): readonly FaceComparison[] =>
  compare(portrait, traveller).filter(
    ({feature, result}) => features.includes(feature) && result === 'different',
  );
