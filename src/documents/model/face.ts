/**
 * A drawn face. Its lasting features are separate from the passing ones, which may change from one day to the
 * next. All faces are invented. They demonstrate how to compare faces; they do not train anyone to tell real
 * faces apart.
 */
export interface Face {
  readonly lasting: Lasting;
  readonly passing: Passing;
}

/** Features that last for life: marks, ears and bones. */
export interface Lasting {
  readonly head: (typeof heads)[number];
  readonly jaw: (typeof jaws)[number];
  readonly chin: (typeof chins)[number];
  readonly lobe: (typeof lobes)[number];
  readonly helix: (typeof helices)[number];
  readonly bridge: (typeof bridges)[number];
  readonly base: (typeof bases)[number];
  readonly spacing: (typeof spacings)[number];
  readonly eye: (typeof eyes)[number];
  readonly brow: (typeof brows)[number];
  readonly mouth: (typeof mouths)[number];
  /** Skin tone from 1 (light) to 8 (dark). */
  readonly skin: number;
  readonly iris: (typeof irises)[number];
  readonly marks: readonly FaceMark[];
}

/** Features that change: hair, age, weight, beard and glasses. */
export interface Passing {
  /** Age in years. */
  readonly age: number;
  readonly weight: (typeof weights)[number];
  readonly hair: (typeof hairs)[number];
  readonly colour: (typeof hairColours)[number];
  readonly beard: (typeof beards)[number];
  readonly glasses: (typeof glasses)[number];
}

/** A scar or mole with its position. Left and right are those of the viewer. */
export interface FaceMark {
  readonly kind: (typeof markKinds)[number];
  readonly at: (typeof markPlaces)[number];
}

export const heads = ['round', 'oval', 'long', 'broad'] as const;
export const jaws = ['soft', 'square', 'pointed'] as const;
export const chins = ['even', 'cleft', 'prominent'] as const;
export const lobes = ['free', 'free-round', 'attached'] as const;
export const helices = ['even', 'thick', 'thin', 'notch-left'] as const;
export const bridges = ['straight', 'curved', 'flat', 'high'] as const;
export const bases = ['narrow', 'medium', 'wide'] as const;
export const spacings = ['close', 'medium', 'wide'] as const;
export const eyes = ['round', 'almond', 'hooded', 'single-lid'] as const;
export const brows = ['straight', 'arched', 'low', 'thin'] as const;
export const mouths = ['full', 'thin', 'wide', 'small'] as const;
export const irises = ['brown', 'dark', 'grey', 'green', 'blue'] as const;
export const weights = ['slim', 'medium', 'heavy'] as const;
export const hairs = [
  'short',
  'side-parting',
  'cropped',
  'long',
  'tied',
  'curly',
  'receding',
  'scarf',
] as const;
export const hairColours = ['black', 'dark', 'brown', 'fair', 'red', 'grey', 'white'] as const;
export const beards = ['none', 'stubble', 'short', 'full', 'moustache'] as const;
export const glasses = ['none', 'round', 'square'] as const;
export const markKinds = ['mole', 'scar'] as const;
export const markPlaces = [
  'left-cheek',
  'right-cheek',
  'below-left-eye',
  'right-eyebrow',
  'chin',
  'forehead',
  'upper-lip',
] as const;
