import {lightsOfLook, sameUnderLoupe, type LookKind} from '../model/look-kinds.ts';
import type {Look} from '../model/specimen.ts';
import type {Light} from '../model/terms.ts';
import {looksOf, type MaterialFaults, type Made} from './made.ts';

const damage: readonly LookKind[] = ['scratches', 'stain', 'torn', 'even-holes'];
const use: readonly LookKind[] = ['worn', 'lifted'];
const relief: readonly LookKind[] = ['extra-holes', 'raised-fibres'];

/** Damage, holes and print are in the document. None goes away when the lamp changes. */
export const lampFaults = (made: Made): MaterialFaults => [
  ...goneFaults([...made.wear, ...looksOf(made)], damage, 'damage'),
  ...goneFaults(made.wear, use, 'damage'),
  ...goneFaults(looksOf(made), ['visible'], 'what is printed on the paper'),
  ...goneFaults(looksOf(made), relief, 'a hole or a rough place'),
  ...goneFaults(looksOf(made), sameUnderLoupe, 'what an eye sees of print'),
];

/** Returns the page and the place of a look, with the characters or the leaf, as one text. */
const placeOf = ({page, at, characters, leaf}: Look): string => JSON.stringify([page, at, characters, leaf]);

/** What taking away an entry leaves beside thin paper: fibres that stand up, and broken lines of the ground. */
const erased = [
  ['white', 'gap'],
  ['oblique', 'raised-fibres'],
  ['loupe', 'gap'],
  ['loupe', 'raised-fibres'],
] as const satisfies readonly (readonly [Light, LookKind])[];

/** Reports an erasure that leaves the surface of the paper whole: it takes fibres and print away with the entry. */
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
 * Reports looks of these kinds that are missing in a light that shows them. `what` names them in the message. Infrared shows
 * another property of an ink, so it counts for none of them.
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
