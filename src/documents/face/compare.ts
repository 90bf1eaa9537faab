import type {Face, FaceMark, Lasting, Passing} from '../model/face.ts';

/** The significance of a difference in a feature: high for ears and marks, none for hair and glasses. */
type FeatureWeight = 'high' | 'medium' | 'low' | 'none';

/**
 * Features with a single value. Marks are excluded because a face has a list of marks. Age is excluded because it is
 * not compared.
 */
type SimpleFeature = Exclude<keyof Lasting | keyof Passing, 'marks' | 'age'>;
export type FacialFeature = 'mark' | SimpleFeature;

/**
 * The features after the marks, in the order in which an officer compares them. First come the stable features, from
 * top to bottom. Then come the features that a person can easily change. Skin belongs to the second group, because
 * sun, light and print change its tone.
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

/**
 * One feature of one face: `{feature: 'lobe', value: 'attached', weight: 'high'}`. The value of a mark is,
 * for example, `scar-chin`.
 */
interface FaceFeature {
  readonly feature: FacialFeature;
  readonly value: string;
  readonly weight: FeatureWeight;
}

/** The comparison of one feature in two faces. */
export interface FaceComparison {
  readonly feature: FacialFeature;
  readonly weight: FeatureWeight;
  readonly portrait: string;
  readonly traveller: string;
  readonly result: 'same' | 'different';
}

const none = 'none';

const nameOf = ({kind, at}: FaceMark): string => `${kind}-${at}`;

/** Returns all features except the marks, in order. */
function others({lasting, passing}: Face): readonly FaceFeature[] {
  const all = {...lasting, ...passing};
  return order.map(([feature, weight]) => ({feature, value: String(all[feature]), weight}));
}

/**
 * Compares each feature of a portrait with the same feature of a traveller. The marks come first, each mark of either
 * face with its own entry. If neither face has a mark, the first entry is a mark with the value `none`.
 */
export function compare(portrait: Face, traveller: Face): readonly FaceComparison[] {
  const there = portrait.lasting.marks.map(nameOf);
  const here = traveller.lasting.marks.map(nameOf);
  const all = [...new Set([...there, ...here])];
  const line = (
    feature: FacialFeature,
    weight: FeatureWeight,
    one: string,
    other: string,
  ): FaceComparison => ({
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
