import {parse} from 'yaml';
import {authoring} from '../../../src/documents/authoring/authoring.ts';
import {specimenOf, twinOf} from '../../../src/documents/authoring/split.ts';
import type {Pair} from './drawn-differences.ts';

/**
 * Files of the documents that the course asks to examine, without the reference sheet and the documents of drills and
 * other pages.
 */
const files = import.meta.glob<string>(
  ['../../../specimens/*.yaml', '!../../../specimens/{utopia,worked-*,desk-*}.yaml'],
  {query: '?raw', import: 'default', eager: true},
);

/** Every document that the course asks to examine, with its genuine twin. */
export const courseCases: readonly Pair[] = Object.values(files).map(yaml => {
  const source = authoring.source.parse(parse(yaml));
  return {specimen: specimenOf(source), twin: twinOf(source)};
});

/** True if the document differs from its genuine twin. */
const isForged = ({specimen, twin}: Pair): boolean => JSON.stringify(specimen) !== JSON.stringify(twin);

/**
 * One document of each series: the first that differs from its genuine twin. If all documents of a series are
 * genuine, the first one.
 */
export const oneOfEachSeries: readonly Pair[] = courseCases.filter(pair => {
  const alike = courseCases.filter(({specimen}) => specimen.series === pair.specimen.series);
  return pair === (alike.find(isForged) ?? alike[0]);
});
