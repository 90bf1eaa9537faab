import {keysOf} from '../../content/keys-of.ts';
import {looksIn} from '../model/places.ts';
import type {LookKind} from '../model/specimen.ts';
import {painterOf} from './page.ts';
import type {Called, Painters, DrawingRequest} from './scene.ts';

/**
 * Sets of lazy-loaded painters. Each set is a subfolder of this folder and one chunk, which the browser
 * fetches when a drawing needs the set. All sets share the files outside these subfolders.
 */
export const sets = {
  paper: () => import('./paper/set.ts'),
  plastic: () => import('./plastic/set.ts'),
  foreign: () => import('./foreign/set.ts'),
  book: () => import('./book/set.ts'),
  lights: () => import('./lights/set.ts'),
  'print-looks': () => import('./print-looks/set.ts'),
  'surface-looks': () => import('./surface-looks/set.ts'),
} satisfies Readonly<Record<string, () => Promise<{readonly painters: Painters}>>>;

export type SetName = keyof typeof sets;

/** The looks that each set paints. All other looks change the ink or are handled by the painters of pages. */
export const looksOf: Readonly<Partial<Record<SetName, readonly LookKind[]>>> = {
  lights: ['visible', 'surface-threads'],
  'print-looks': [
    ...(['gap', 'stops', 'dots', 'two-kinds', 'coloured-edges', 'other-edges', 'traces', 'glossy'] as const),
    ...(['partly', 'darker', 'lighter', 'bluish', 'vanishes', 'fades'] as const),
  ],
  'surface-looks': [
    ...(['raised-fibres', 'cloudy', 'film-edge', 'cut', 'lifted', 'wavy', 'glue', 'extra-holes'] as const),
    ...(['torn', 'surface-film', 'loose', 'scratches', 'stain', 'washed', 'worn'] as const),
  ],
};

/** Returns the sets of painters that a view requires. */
export function setsFor(view: Pick<DrawingRequest, 'specimen' | 'page' | 'light'>): readonly SetName[] {
  const {specimen, page, light} = view;
  const own = setOfPage(painterOf(view));
  const here = looksIn(specimen, page, light);
  return keysOf(sets).filter(
    name =>
      name === own ||
      (name === 'lights' && light !== 'white') ||
      looksOf[name]?.some(kind => here.some(({look}) => look === kind)),
  );
}

function setOfPage(page: Called): SetName {
  switch (page) {
    case 'paper':
    case 'plastic':
      return page;
    case 'card':
      return 'plastic';
    case 'atlantara':
      return 'foreign';
    default:
      return 'book';
  }
}
