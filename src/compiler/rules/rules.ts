import type {Fault} from '../source/fault.ts';
import {coreMinutesRule} from './core-minutes.ts';
import {counts} from './counts.ts';
import {figureTexts} from './figure-texts.ts';
import {glossaryMeanings} from './glossary-meanings.ts';
import {lessonReading} from './lesson-reading.ts';
import {lessonStructure} from './lesson-structure.ts';
import {links} from './links.ts';
import {neutralPack} from './neutral-pack.ts';
import {sectionLength} from './section-length.ts';
import {objectives} from './objectives.ts';
import {paperMinutes} from './paper-minutes.ts';
import type {CourseRule, RuledCourse} from './rule.ts';
import {sources} from './sources.ts';
import {unusedDrawings} from './unused-drawings.ts';

/** Rules for the course as a whole, in the order of the table in docs/authors.md. */
const rules: readonly CourseRule[] = [
  links,
  figureTexts,
  objectives,
  unusedDrawings,
  sources,
  glossaryMeanings,
  neutralPack,
  paperMinutes,
  coreMinutesRule,
  counts,
  lessonReading,
  lessonStructure,
  sectionLength,
];

/**
 * Checks the rules of a course without faults in its files. In an unreadable file, all content would seem to be
 * missing, and the rules would report this.
 */
export const faultsOfCourse = (course: RuledCourse): readonly Fault[] => rules.flatMap(rule => rule(course));
