import {lightsOfLook, sameUnderLoupe, type LookKind} from '../model/look-kinds.ts';
import type {Look} from '../model/specimen.ts';
import type {Light} from '../model/terms.ts';
import {looksOf, type MaterialFaults, type DocumentLooks} from './made.ts';

const damage: readonly LookKind[] = ['scratches', 'stain', 'torn', 'even-holes'];
const use: readonly LookKind[] = ['worn', 'lifted'];
const relief: readonly LookKind[] = ['extra-holes', 'raised-fibres'];

/**
 * Checks that damage, holes and print appear in every light that can show them. Reports each look that is missing in
 * such a light.
 */
export const lampFaults = (documentLooks: DocumentLooks): MaterialFaults => [
  ...goneFaults([...documentLooks.wear, ...looksOf(documentLooks)], damage, 'damage'),
  ...goneFaults(documentLooks.wear, use, 'damage'),
  ...goneFaults(looksOf(documentLooks), ['visible'], 'what is printed on the paper'),
  ...goneFaults(looksOf(documentLooks), relief, 'a hole or a rough place'),
  ...goneFaults(looksOf(documentLooks), sameUnderLoupe, 'what an eye sees of print'),
];

/** Returns one text that identifies the page, place, characters and leaf of a look. */
const placeOf = ({page, at, characters, leaf}: Look): string => JSON.stringify([page, at, characters, leaf]);

/**
 * Looks that an erased entry leaves in addition to thin paper. They are raised fibres, and gaps in the lines of the
 * background.
 */
const erased = [
  ['white', 'gap'],
  ['oblique', 'raised-fibres'],
  ['loupe', 'gap'],
  ['loupe', 'raised-fibres'],
] as const satisfies readonly (readonly [Light, LookKind])[];

/**
 * Reports an erasure that leaves the surface of the paper undamaged. This is impossible, because an eraser also
 * removes fibres and print.
 */
export function erasureFaults(documentLooks: DocumentLooks): MaterialFaults {
  const looks = looksOf(documentLooks);
  return looks
    .filter(({look}) => look === 'thin')
    .flatMap(thin => {
      const own = looks.filter(other => placeOf(other) === placeOf(thin));
      const left = erased.filter(
        ([light, kind]) => !own.some(other => other.light === light && other.look === kind),
      );
      const words = left.map(([light, kind]) => `${kind} in ${light}`).join(', ');
      return left.length === 0
        ? []
        : [
            {
              at: thin,
              message: `what makes paper thin breaks its surface: add a look at ${thin.at}, ${words}`,
            },
          ];
    });
}

/**
 * Reports each look of these kinds that is missing in a light that can show it. `what` names the kinds in the
 * message. Ignores infrared, because infrared shows another property of an ink.
 */
const goneFaults = (looks: readonly Look[], kinds: readonly LookKind[], what: string): MaterialFaults =>
  looks
    .filter(({look, light}) => kinds.includes(look) && light !== 'ir')
    .flatMap((own, _n, all) => {
      const same = all.filter(other => other.look === own.look && placeOf(other) === placeOf(own));
      const left = lightsOfLook[own.look].filter(
        light => light !== 'ir' && same.every(other => other.light !== light),
      );
      return left.length === 0 || same[0] !== own
        ? []
        : [
            {
              at: own,
              message: `${what} does not go away with the lamp: add a look at ${own.at} in ${left.join(', ')}`,
            },
          ];
    });
