import {lightsOfLook, sameUnderLoupe, type LookKind} from '../model/look-kinds.ts';
import type {Look} from '../model/specimen.ts';
import type {Light} from '../model/terms.ts';
import {looksOf, type MaterialFaults, type Made} from './made.ts';

const damage: readonly LookKind[] = ['scratches', 'stain', 'torn', 'even-holes'];
const use: readonly LookKind[] = ['worn', 'lifted'];
const relief: readonly LookKind[] = ['extra-holes', 'raised-fibres'];

/** Reports damage, holes and print that are visible in one light but missing in another light that can show them. */
export const lampFaults = (made: Made): MaterialFaults => [
  ...goneFaults([...made.wear, ...looksOf(made)], damage, 'damage'),
  ...goneFaults(made.wear, use, 'damage'),
  ...goneFaults(looksOf(made), ['visible'], 'what is printed on the paper'),
  ...goneFaults(looksOf(made), relief, 'a hole or a rough place'),
  ...goneFaults(looksOf(made), sameUnderLoupe, 'what an eye sees of print'),
];

/** Returns the page and the place of a look, with the characters or the leaf, as one text. */
const placeOf = ({page, at, characters, leaf}: Look): string => JSON.stringify([page, at, characters, leaf]);

/** Looks that an erased entry leaves besides thin paper: raised fibres, and gaps in the lines of the background. */
const erased = [
  ['white', 'gap'],
  ['oblique', 'raised-fibres'],
  ['loupe', 'gap'],
  ['loupe', 'raised-fibres'],
] as const satisfies readonly (readonly [Light, LookKind])[];

/** Reports an erasure without damage to the surface of the paper, because an eraser also removes fibres and print. */
export function erasureFaults(made: Made): MaterialFaults {
  const looks = looksOf(made);
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
 * Reports looks of these kinds that are missing in a light that can show them. `what` names the kinds in the message.
 * Leaves infrared out, because infrared shows another property of an ink.
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
