import {
  answersAtRandom,
  arrivesLate,
  beyondAForeignFrame,
  blanksAtExit,
  completesPreview,
  endsByItself,
  escapes,
  forgets,
  givesInLowerCase,
  hasOnly,
  hides,
  onlyShows,
  outOfReach,
  readsNothing,
  reviews,
  truncates,
} from '../doubles/hostile-scorm.ts';
import type {LmsKind} from './matrix.ts';
import type {Misbehaviour} from './scorm.ts';

/** Milliseconds from the start of the course until a late LMS provides its API. */
const late = 3_000;

/** Milliseconds after the launch at which the suspend data of a late LMS arrive. */
const lateData = 2_000;

const noThirdPlace =
  'an LMS that forgets or spoils what it has confirmed, and a browser that keeps nothing: there is no third place';

/** A kind of SCORM LMS, for both editions. */
type ScormKind = Omit<LmsKind, 'system'> & Misbehaviour;

/** The SCORM LMSes of the matrix, by name. */
export const scormLmses: Readonly<Record<string, ScormKind>> = {
  strict: {title: 'keeps to the standard by the letter'},
  'says-yes': {
    title: 'says "true" while it cannot be reached, and never sends the values of that time',
    saysYes: true,
  },
  'reads-nothing': {
    title: 'says "true" to everything and gives nothing back, not even who the learner is',
    layer: () => readsNothing,
  },
  'four-elements': {
    title: 'has only status, score, suspend data and the learner’s name',
    habits: {trustsEntry: true},
    layer: ({names}) => hasOnly(names.four, names.exit),
  },
  random: {
    title:
      'throws, or answers null, undefined or "false" at random, whether or not it has done what was asked',
    layer: (_, {random, condition}) => answersAtRandom(random.share, () => condition.isStruck),
  },
  late: {
    title: 'puts its API in place three seconds after the course',
    frame: (api, {clock}) => {
      const since = clock.now();
      return new Proxy(api, {
        get: (target, name): unknown => (clock.now() < since + late ? undefined : Reflect.get(target, name)),
      });
    },
  },
  'behind-frames': {
    title: 'puts a page of another site between its API and the course',
    frame: api => beyondAForeignFrame(api),
  },
  'out-of-reach': {
    title: 'has its API where the browser does not let the course reach it',
    frame: () => outOfReach(),
  },
  truncates: {
    title: 'cuts the suspend data at 4096 characters and says nothing',
    keepsPart: true,
    habits: {isWordy: true},
    layer: () => truncates(4096),
  },
  'truncates-short': {
    title: 'cuts the suspend data at 100 characters and says nothing',
    keepsPart: true,
    layer: () => truncates(100),
  },
  expires: {
    title: 'lets every session expire midway',
    expires: true,
  },
  ends: {
    title: 'ends every session by itself midway, and answers "false" to everything from then on',
    layer: (_, {condition}) => endsByItself(() => condition.isStruck),
  },
  overtaken: {
    title: 'says "true" at once, and stores each commit up to 20 seconds later, in any order',
    staysHere: true,
    cannot: {'no-storage': noThirdPlace},
    stores: ({clock, random}, arrive) => {
      clock.after(random.share() * 20_000, arrive);
    },
  },
  reviews: {
    title: 'opens a passed course for review, and stores all that is set',
    habits: {beginsAnew: true},
    isReopened: true,
    layer: ({names}, {isPassed}) => (isPassed ? reviews(names.mode, names.credit) : lms => lms),
  },
  previews: {
    title: 'takes a course that was only previewed for completed, and then opens it for review',
    habits: {leavesPreviewsAlone: true},
    isPreviewed: true,
    layer: ({names}, {isFirst, isCompleted}) =>
      isFirst
        ? completesPreview(names.mode, names.status, names.untouched)
        : isCompleted
          ? onlyShows(names.mode, names.credit)
          : lms => lms,
  },
  'hides-status': {
    title: 'never tells which status it holds',
    isReopened: true,
    layer: ({names}) => hides(names.status, names.success),
  },
  'blanks-review': {
    title: 'opens a passed course for review, and blanks it at an exit other than "suspend"',
    habits: {beginsAnew: true, endsNormally: true},
    isReopened: true,
    layer:
      ({names}, {isPassed}) =>
      lms =>
        isPassed
          ? reviews(names.mode, names.credit)(blanksAtExit(names.exit)(lms))
          : blanksAtExit(names.exit)(lms),
  },
  blanks: {
    title: 'blanks the attempt at an exit other than "suspend"',
    habits: {endsNormally: true},
    layer: ({names}) => blanksAtExit(names.exit),
  },
  'clears-storage': {
    title: 'clears the storage of the browser for its whole origin at each login',
    habits: {keepsOnDevice: true},
    clearsStorage: true,
  },
  'late-data': {
    title: 'gives the suspend data only two seconds after the launch',
    layer: (_, {clock}) => arrivesLate(clock, lateData),
  },
  escapes: {
    title: 'gives the suspend data back with blanks around them and with escaped characters',
    layer: () => escapes,
  },
  'lower-case': {
    title: 'gives the suspend data back in lower case at the next launch',
    staysHere: true,
    cannot: {'no-storage': noThirdPlace},
    layer: () => givesInLowerCase,
  },
  forgets: {
    title: 'gives nothing back at the next launch, whatever it has confirmed',
    staysHere: true,
    cannot: {
      'no-storage': noThirdPlace,
    },
    layer: () => forgets,
  },
};
