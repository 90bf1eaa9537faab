import {compare, type Feature, type FaceComparison} from './compare.ts';
import type {Face} from '../model/face.ts';

/** What an officer looks at in one step: the word for it, and the features that belong to it. */
interface Step {
  readonly name: string;
  readonly features: readonly Feature[];
}

/** Permanent marks first, then every visible feature from the top down, for which an officer says "same", "different" or "cannot see". */
export const lastingSteps: readonly Step[] = [
  {name: 'face.mark', features: ['mark']},
  {name: 'face.brow', features: ['brow']},
  {name: 'faces.eyes', features: ['eye', 'spacing', 'iris']},
  {name: 'faces.nose', features: ['bridge', 'base']},
  {name: 'faces.ears', features: ['helix', 'lobe']},
  {name: 'face.mouth', features: ['mouth']},
  {name: 'faces.chin', features: ['jaw', 'chin', 'head']},
];

/** What anybody may change. */
export const passingSteps: readonly Step[] = [
  {name: 'face.hair', features: ['hair', 'colour']},
  {name: 'face.beard', features: ['beard']},
  {name: 'face.glasses', features: ['glasses']},
  {name: 'face.weight', features: ['weight']},
];

/** What is drawn otherwise in two faces, of the features of one step; empty where all are drawn alike. */
export const drawnOtherwise = (
  {features}: Step,
  portrait: Face,
  traveller: Face,
): readonly FaceComparison[] =>
  compare(portrait, traveller).filter(
    ({feature, result}) => features.includes(feature) && result === 'different',
  );
