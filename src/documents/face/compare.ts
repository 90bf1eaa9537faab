import type {Face, FaceMark, Lasting, Passing} from '../model/face.ts';

/** How much a difference in a feature says: ears and marks much, hair and glasses nothing. */
type FeatureWeight = 'high' | 'medium' | 'low' | 'none';

/** All that one word of a face says; marks are lists, and age is told otherwise. */
type SimpleFeature = Exclude<keyof Lasting | keyof Passing, 'marks' | 'age'>;
export type Feature = 'mark' | SimpleFeature;

/**
 * What is compared after the marks, in an officer's order: every visible feature from the top down, then what anybody
 * may change. Skin stands with the latter, since sun, light and print change its tone.
 */
const order: readonly (readonly [SimpleFeature, FeatureWeight])[] = [
  ['brow', 'medium'],
  ['eye', 'medium'],
  ['spacing', 'medium'],
  ['iris', 'low'],
  ['helix', 'high'],
  ['lobe', 'high'],
  ['bridge', 'medium'],
  ['base', 'medium'],
  ['mouth', 'low'],
  ['jaw', 'medium'],
  ['chin', 'medium'],
  ['head', 'low'],
  ['skin', 'none'],
  ['hair', 'none'],
  ['colour', 'none'],
  ['beard', 'none'],
  ['glasses', 'none'],
  ['weight', 'none'],
];

/** One feature of one face: `{feature: 'lobe', value: 'attached', weight: 'high'}`; a mark's value is `scar-chin`. */
interface FaceFeature {
  readonly feature: Feature;
  readonly value: string;
  readonly weight: FeatureWeight;
}

/** One feature of two faces. */
export interface FaceComparison {
  readonly feature: Feature;
  readonly weight: FeatureWeight;
  readonly portrait: string;
  readonly traveller: string;
  readonly result: 'same' | 'different';
}

const none = 'none';

const nameOf = ({kind, at}: FaceMark): string => `${kind}-${at}`;

/** All features but the marks, in order. */
function others({lasting, passing}: Face): readonly FaceFeature[] {
  const all = {...lasting, ...passing};
  return order.map(([feature, weight]) => ({feature, value: String(all[feature]), weight}));
}

/** What is to be seen in one face, in the order of comparison; a face without marks says so first. */
export function featuresOf(face: Face): readonly FaceFeature[] {
  const marks = face.lasting.marks.map(nameOf);
  const first = marks.length > 0 ? marks : [none];
  return [...first.map(value => ({feature: 'mark', value, weight: 'high'}) as const), ...others(face)];
}

/** Says of each feature whether it is the same in a portrait and in a traveller; each mark of either has its own line. */
export function compare(portrait: Face, traveller: Face): readonly FaceComparison[] {
  const there = portrait.lasting.marks.map(nameOf);
  const here = traveller.lasting.marks.map(nameOf);
  const all = [...new Set([...there, ...here])];
  const line = (feature: Feature, weight: FeatureWeight, one: string, other: string): FaceComparison => ({
    feature,
    weight,
    portrait: one,
    traveller: other,
    result: one === other ? 'same' : 'different',
  });
  const own = others(traveller);
  return [
    ...(all.length > 0 ? all : [none]).map(mark =>
      line('mark', 'high', there.includes(mark) ? mark : none, here.includes(mark) ? mark : none),
    ),
    ...others(portrait).map(({feature, weight, value}, n) =>
      line(feature, weight, value, own[n]?.value ?? none),
    ),
  ];
}
