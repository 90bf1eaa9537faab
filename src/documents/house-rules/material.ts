import {dayIn, monthsBetween, orderOf, wholeDayIn, yearsBetween, type WholeDay} from '../model/dates.ts';
import {hiddenMarks, type Face} from '../model/face.ts';
import {centreOf, kindOf, leavesOf, pagesOf} from '../model/pages.ts';
import {printedOn} from '../model/places.ts';
import {seriesOf, type SeriesFeature} from '../model/series.ts';
import type {LookKind} from '../model/look-kinds.ts';
import type {Look, Page, Specimen} from '../model/specimen.ts';
import {lights, type Light, type Place} from '../model/terms.ts';
import type {Reference} from '../schema/reference.ts';
import {erasureFaults, lampFaults} from './damage.ts';
import {looksOf, type MaterialFaults, type DocumentLooks} from './made.ts';

/**
 * Returns every look that the material or the age of the document makes impossible. Also compares the face in the
 * document with the face at the counter, and returns a face that the other one makes impossible. These rules hold for
 * every issuer, and also for false documents. House rules, in contrast, differ between issuers.
 */
export const materialFaults = (
  documentLooks: DocumentLooks,
  {today}: Pick<Reference, 'today'>,
): MaterialFaults => [
  ...filmFaults(documentLooks),
  ...laserFaults(documentLooks),
  ...absenceFaults(documentLooks),
  ...deviceFaults(documentLooks),
  ...glowFaults(documentLooks),
  ...sheetFaults(documentLooks),
  ...sewingFaults(documentLooks),
  ...faceFaults(documentLooks),
  ...ageFaults(documentLooks, today),
  ...lampFaults(documentLooks),
  ...erasureFaults(documentLooks),
];

/** Returns true if a look covers a whole place, and not only some of its characters or one leaf. */
const isWhole = ({characters, leaf}: Look): boolean => characters === undefined && leaf === undefined;

const featuresAt = (specimen: Specimen, {page, at}: Pick<Look, 'page' | 'at'>): readonly SeriesFeature[] =>
  seriesOf(printedOn(specimen, page).series).features.filter(
    one => one.page === kindOf(page) && one.at === at,
  );

const filmLooks: readonly LookKind[] = ['lifted', 'film-edge', 'cloudy'];

/** Reports wear of a film on a page that is one body of plastic, because such a page has no film. */
const filmFaults = ({specimen, wear}: DocumentLooks): MaterialFaults =>
  wear.flatMap(look =>
    filmLooks.includes(look.look) && seriesOf(specimen.series).technique === 'laser' && !leavesOf(look.page)
      ? [
          {
            at: look,
            message: `${specimen.series} is one body of plastic, without a film: "${look.look}" is no wear; write scratches or worn, or make it an anomaly`,
          },
        ]
      : [],
  );

const printLooks: readonly LookKind[] = ['dots', 'vanishes', 'surface-film'];
const laserEffects = [
  ['image', 'tilt', ['absent', 'blank', 'one-colour']],
  ['ghost', 'transmitted', ['absent']],
  ['relief', 'oblique', ['absent', 'not-raised']],
] as const satisfies readonly (readonly [Place, Light, readonly LookKind[]])[];

/**
 * Reports data in ink on a page that also has an image under lenses, a portrait in a window, or raised data. Only a
 * laser makes these three.
 */
function laserFaults(documentLooks: DocumentLooks): MaterialFaults {
  const {specimen} = documentLooks;
  const looks = looksOf(documentLooks);
  const printed = looks.find(
    look =>
      (look.at === 'entries' || look.at === 'portrait') && printLooks.includes(look.look) && isWhole(look),
  );
  if (!printed || seriesOf(specimen.series).technique !== 'laser') return [];
  const isAt = (look: Look, at: Place, light: Light) =>
    look.page === printed.page &&
    look.at === at &&
    (look.light === light || (light === 'tilt' && look.light === 'white'));
  return laserEffects.flatMap(([at, light, kinds]) => {
    const has = featuresAt(specimen, {page: printed.page, at}).length > 0;
    const isMade = looks.some(look => isAt(look, at, light) && kinds.some(kind => kind === look.look));
    const message = `data that are printed and not engraved have no laser effect at ${at}: add a look there in the light ${light}, ${kinds.join(' or ')}`;
    return has && !isMade ? [{at: printed, message}] : [];
  });
}

/** The places with an engraved face. Because the face is engraved, every light shows it. */
const faces: readonly Place[] = ['ghost', 'image'];

/** Reports a feature that is absent in one light although another light shows it. */
function absenceFaults(documentLooks: DocumentLooks): MaterialFaults {
  const looks = looksOf(documentLooks);
  return looks.flatMap(look => {
    if ((look.look !== 'absent' && look.look !== 'blank') || !isWhole(look)) return [];
    const {page, at} = look;
    const seenByLight = featuresAt(documentLooks.specimen, look).map(one => one.seen);
    const missingLights = lights.filter(
      light =>
        (faces.includes(at) || seenByLight.some(one => one[light] !== undefined)) &&
        !looks.some(
          other =>
            other.page === page &&
            other.at === at &&
            isWhole(other) &&
            (other.light === light || (light === 'tilt' && other.light === 'white')),
        ),
    );
    const message = `what is absent in one light is there in no light: add a look at ${at} in ${missingLights.join(', ')}`;
    return missingLights.length > 0 ? [{at: look, message}] : [];
  });
}

const isFibreless = ({page, at, look}: Look): boolean =>
  page === 'data' && at === 'fibres' && (look === 'absent' || look === 'surface-threads');

/**
 * Reports a data page on imitated paper if its optical device has no look in `tilt` or `oblique`. On such a page, the
 * device must be imitated too, or be a genuine foil that is used again. Both show in these lights: the reused foil
 * shows its edge.
 */
function deviceFaults(documentLooks: DocumentLooks): MaterialFaults {
  const looks = looksOf(documentLooks);
  const paper = looks.find(isFibreless);
  if (!paper || featuresAt(documentLooks.specimen, {page: 'data', at: 'device'}).length === 0) return [];
  const isSeen = looks.some(({at, light}) => at === 'device' && (light === 'tilt' || light === 'oblique'));
  const message =
    'an imitated page has an imitated device, or the edge of a foil that is used again: add a look at device in tilt or oblique';
  return isSeen ? [] : [{at: paper, message}];
}

/** Looks that washing in a machine cannot cause. */
const notWashed: Readonly<Partial<Record<Place, readonly LookKind[]>>> = {
  fibres: ['absent', 'surface-threads'],
  watermark: ['absent', 'flat', 'visible'],
  background: ['dots', 'unreadable'],
  microtext: ['unreadable', 'dots'],
};

/**
 * Reports glowing paper without another look that proves an imitation. Genuine paper also glows after a wash.
 * Therefore the fibres, the watermark or the print must have a look that no wash causes.
 */
function glowFaults(documentLooks: DocumentLooks): MaterialFaults {
  const isGlow = ({look, at}: Look) => look === 'bright' && at === 'paper';
  const isTelling = ({at, look}: Look) => notWashed[at]?.includes(look) ?? false;
  const glowing = looksOf(documentLooks).find(isGlow);
  const washed = documentLooks.wear.find(isGlow);
  const lost = washed && documentLooks.wear.find(isTelling);
  return [
    ...(glowing && !looksOf(documentLooks).some(isTelling)
      ? [
          {
            at: glowing,
            message:
              'genuine paper glows after a wash too: add a look at fibres, watermark, background or microtext',
          },
        ]
      : []),
    ...(lost
      ? [{at: lost, message: 'a wash takes away no fibre, watermark or print: remove it from the wear'}]
      : []),
  ];
}

const glows: readonly LookKind[] = ['bright', 'faint-glow', 'washed'];

/**
 * The places that look alike on all genuine sheets of a book, because the paper and the press are the same. Beside
 * each place are the looks of a sheet that differs.
 */
const ofEachSheet = [
  ['paper', glows],
  ['fibres', ['absent', 'surface-threads']],
  ['watermark', ['absent', 'flat']],
  ['thread', ['absent', 'flat']],
  ['background', ['dots']],
] as const satisfies readonly (readonly [Place, readonly LookKind[]])[];

/**
 * Reports a book whose paper or print looks different on every opening, but not on page 1 or on the last page. All
 * pages of a book have the same paper and come from the same press.
 */
function sheetFaults({specimen, wear, changes}: DocumentLooks): MaterialFaults {
  const all = [...wear, ...changes.flatMap(({looks}) => looks)];
  const pages = pagesOf(specimen);
  return ofEachSheet.flatMap(([at, kinds]) => {
    const differing = all.filter(look => look.at === at && kinds.some(kind => kind === look.look));
    const isPlain = (page: Page) => !differing.some(look => look.page === page);
    const [first] = differing;
    if (!first || pages.some(page => leavesOf(page) && isPlain(page))) return [];
    const plain = pages.filter(
      page =>
        (page === 'inside' || page === 'end') && isPlain(page) && featuresAt(specimen, {page, at}).length > 0,
    );
    const message = `the sheets of a book are alike, and all openings differ: add a look at ${at} on ${plain.join(' and ')}`;
    return plain.length > 0 ? [{at: first, message}] : [];
  });
}

/** Reports imitated sheets that are sewn with the State's thread. An imitation must have a thread of its own. */
function sewingFaults(documentLooks: DocumentLooks): MaterialFaults {
  const looks = looksOf(documentLooks);
  const centre = centreOf(documentLooks.specimen);
  const glow = looks.find(
    ({page, at, look}) => page === centre && at === 'paper' && (look === 'bright' || look === 'faint-glow'),
  );
  const isSewn = looks.some(({at, light}) => at === 'stitching' && light === 'uv');
  const message = `imitated sheets are not sewn with the thread of the issuer: add a look at stitching on ${centre} in uv`;
  return glow && !isSewn ? [{at: glow, message}] : [];
}

/** Reports a lasting mark under a beard: the learner cannot see it, and so cannot compare it. */
const faceFaults = ({specimen}: DocumentLooks): MaterialFaults =>
  (['portrait', 'traveller'] as const).flatMap(face =>
    hiddenMarks(specimen[face]).map(({kind, at}) => ({
      at: face,
      message: `the beard covers the ${kind} at ${at}: choose another beard, or another place for the mark`,
    })),
  );

/** Number of months after which a document may show scratches and wear at its corners. */
const firstWear = 12;
/** Number of months that hair needs to grow from short to long. */
const growth = 12;

const short: readonly Face['passing']['hair'][] = ['short', 'cropped', 'receding'];
const long: readonly Face['passing']['hair'][] = ['long', 'tied'];

/** Reports a face or wear that does not fit the time since the day of issue. */
function ageFaults({specimen, wear, changes}: DocumentLooks, today: string): MaterialFaults {
  const {entries, portrait, traveller} = specimen;
  const [issued, now] = [wholeDayIn(entries.issued ?? ''), wholeDayIn(today)];
  if (!issued || !now || orderOf(issued) > orderOf(now)) return [];
  const months = monthsBetween(issued, now);
  const worn = wear.flatMap(look =>
    months < firstWear && look.page !== 'cover' && ['worn', 'lifted', 'scratches'].includes(look.look)
      ? [
          {
            at: look,
            message: `the document is ${months} months old and not worn yet: remove it, or issue it earlier`,
          },
        ]
      : [],
  );
  // If an anomaly is at one of these places, the portrait may be of any date.
  const changed = changes.flatMap(({at}) => at);
  if ((['portrait', 'person', 'paper', 'birth', 'issued'] as const).some(place => changed.includes(place)))
    return worn;
  const born = dayIn(entries.birth ?? '');
  const ages = (day: WholeDay) => (born ? yearsBetween(born, day) : []);
  const [then, here] = [ages(issued), ages(now)];
  // The photo may be half a year older than the document, so the portrait may look one year younger.
  const youngest = Math.min(...then) - 1;
  const oldest = Math.max(...then);
  const {age} = portrait.passing;
  const grown = short.includes(portrait.passing.hair) && long.includes(traveller.passing.hair);
  const passing = (['hair', 'colour', 'beard', 'weight'] as const).filter(
    feature => portrait.passing[feature] !== traveller.passing[feature],
  );
  const fault = (at: 'portrait' | 'traveller', isWrong: boolean, message: string): MaterialFaults =>
    isWrong ? [{at, message}] : [];
  return [
    ...worn,
    ...fault(
      'portrait',
      then.length > 0 && (age < youngest || age > oldest),
      `the holder was ${oldest} on the day of issue: write age: ${oldest}`,
    ),
    ...fault(
      'traveller',
      here.length > 0 && !here.includes(traveller.passing.age),
      `the holder is ${here.join(' or ')} today: write age: ${here.at(-1) ?? ''}`,
    ),
    ...fault(
      'traveller',
      grown && months < growth,
      `hair does not grow long in ${months} months: choose a cut`,
    ),
    ...fault(
      'traveller',
      (months < 3 && passing.length > 1) || (months < 24 && passing.length > 2),
      `${passing.join(', ')} differ after ${months} months: change fewer, or issue the document earlier`,
    ),
  ];
}
