import {createHash} from 'node:crypto';
import type {CourseFacts} from '../../content/course-file.ts';
import {nameOf} from '../refresher.ts';
import {readOptions} from './options.ts';
import type {PackageChoice} from './select.ts';

/** The default of every option that course.yaml does not set. */
const usual = readOptions([]);

/**
 * Returns the file name of a package, such as `tamga-scorm12-0.1.0-mn-mark-70.zip`. The name contains every option
 * that differs from its default. So two packages with different content never have the same name. The same choice
 * always gives the same name.
 */
export function zipName(choice: PackageChoice, version: string, course: CourseFacts): string {
  const {standard, variant, modules, languages, whole, passMark, statusScheme, report} = choice;
  const {title, lead, country, forOfficers, sharedDevices, completionRecord, refresher} = choice;
  const parts = [
    course.id,
    standard,
    version,
    ...(refresher ? [nameOf(refresher)] : whole.modules ? [] : modules),
    ...(whole.languages ? [] : languages),
    ...(variant === 'one' ? [] : [variant]),
    ...(country === course.country ? [] : [`country-${country}`]),
    ...(forOfficers ? ['for-officers'] : []),
    ...(passMark === course.passMark ? [] : [`mark-${passMark}`]),
    ...(statusScheme === usual.statusScheme || refresher ? [] : [statusScheme]),
    ...(report === usual.report ? [] : [report]),
    ...(sharedDevices ? ['shared-devices'] : []),
    ...(completionRecord ? ['completion-record'] : []),
    ...(title === undefined ? [] : [`title-${shortSum(title)}`]),
    ...(lead === undefined ? [] : [`lead-${shortSum(lead)}`]),
  ];
  return `${parts.join('-')}.zip`;
}

/**
 * Returns the first eight hexadecimal digits of the hash of a title or a lead. A file name contains these digits
 * instead of the text, because the text may contain characters that a file name must not contain.
 */
const shortSum = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
