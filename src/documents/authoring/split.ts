import type {Bounds} from '../../content/question-type.ts';
import type {ExaminationRubric, ExaminationShown} from '../model/examination.ts';
import {textAt} from '../model/places.ts';
import {possibleOf} from '../model/points.ts';
import type {ExaminationSource} from '../schema/fields.ts';
import {checks, type Check} from '../model/checks.ts';
import {mostMarks, places} from '../model/terms.ts';
import type {Specimen} from '../model/specimen.ts';
import {vocabulary} from '../model/vocabulary.ts';

export type {ExaminationRubric, ExaminationShown} from '../model/examination.ts';

/** Splits a specimen file into what the learner may see and the rubric. */
export function splitExamination(source: ExaminationSource): {
  readonly shown: ExaminationShown;
  readonly rubric: ExaminationRubric;
} {
  const offered = source.checks.map(({id}) => id);
  const inOrder: readonly Check[] = checks.filter(check => offered.includes(check));
  const marked = new Set(source.anomalies.flatMap(({at}) => at));
  const printed = [source.genuine.entries, source.genuine.visa?.entries].flatMap(all =>
    Object.keys(all ?? {}),
  );
  const looks = source.anomalies.flatMap(anomaly => anomaly.looks.map(({at}): string => at));
  const differing = places.filter(place => [...printed, ...looks].includes(place) && !marked.has(place));
  return {
    shown: {id: source.id, checks: inOrder, oddities: source.oddities.map(({id}) => id)},
    rubric: {
      verdict: source.verdict,
      alsoRight: source.alsoRight,
      answering: source.checks.filter(({answers}) => answers).map(({id}) => id),
      after: source.after,
      anomalies: source.anomalies.map(({id, at, seenWith, reasons, scored}) => ({
        id,
        at,
        seenWith,
        reasons,
        scored,
      })),
      differing,
      checks: inOrder,
    },
  };
}

export const boundsOf = ({anomalies}: ExaminationSource): Bounds => ({
  possible: possibleOf(anomalies),
  // An answer has at most five ids for verdict, check, decision after the check, ground and confidence. Each mark adds
  // three ids: place, reason and tool.
  cap: 5 + 3 * mostMarks,
  ids: vocabulary,
  vocabulary: 'examination',
});

function applyChanges<T extends object>(base: T, changes: {readonly [K in keyof T]?: T[K] | undefined}): T {
  const all = {...base};
  for (const key in changes) {
    const value = changes[key];
    if (value !== undefined) all[key] = value;
  }
  return all;
}

/**
 * Returns a copy of the specimen with its traveller and its data at the counter. The only looks of the copy are those
 * of wear.
 */
function wornCopy(source: ExaminationSource): Specimen {
  const {id, series, entries, mrz, perforated, missing, stamps, visa} = source;
  const {portrait: pictured, now} = source.person;
  const {mixedOf, ...portrait} = pictured;
  const {records, ...reader} = source.reading;
  return {
    ...{id, series, entries, mrz, missing, stamps},
    portrait: {
      ...portrait,
      ...(mixedOf && {
        mixedOf: [
          applyChanges(portrait.lasting, mixedOf[0]),
          applyChanges(portrait.lasting, mixedOf[1]),
        ] as const,
      }),
    },
    reading: {
      ...reader,
      records: records.map(({picture, ...line}) => ({
        ...line,
        ...(picture && {picture: {...portrait, passing: applyChanges(portrait.passing, picture)}}),
      })),
    },
    ...(perforated === undefined ? {} : {perforated}),
    ...(visa === undefined ? {} : {visa}),
    traveller: {
      lasting: applyChanges(portrait.lasting, now.lasting),
      passing: applyChanges(portrait.passing, now.passing),
    },
    looks: source.wear,
  };
}

/**
 * Returns the genuine form of a specimen: the same document with the same wear, but without the anomalies.
 */
export function twinOf(source: ExaminationSource): Specimen {
  const own = wornCopy(source);
  const {entries, mrz, perforated, missing, stamps, visa} = source.genuine;
  return {
    ...own,
    entries: {...own.entries, ...entries},
    mrz: mrz ?? own.mrz,
    ...(perforated === undefined ? {} : {perforated}),
    missing: missing ?? own.missing,
    stamps: stamps ?? own.stamps,
    ...(own.visa
      ? {
          visa: {
            ...own.visa,
            entries: {...own.visa.entries, ...visa?.entries},
            mrz: visa?.mrz ?? own.visa.mrz,
          },
        }
      : {}),
  };
}

/**
 * Returns the document and the traveller as the learner sees them at the counter, with wear and anomalies. The look
 * `traces` gets the text that the genuine twin has at the same place.
 */
export function specimenOf(source: ExaminationSource): Specimen {
  const twin = twinOf(source);
  const looks = source.anomalies.flatMap(anomaly => anomaly.looks);
  return {
    ...wornCopy(source),
    looks: [
      ...source.wear,
      ...looks.map(look =>
        look.look === 'traces' ? {...look, former: textAt(twin, look.page, look.at)} : look,
      ),
    ],
  };
}
