import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {courseFile, readCourseFile} from '../compiler/course/course-file.ts';
import {readCountries, type DatedEntry} from '../compiler/course/country/country.ts';
import {hasPassed} from '../content/country.ts';
import type {PackageOptions} from './choice/options.ts';
import {Refusal} from './refusal.ts';

/**
 * Returns the day of the expiry check in UTC, such as `2026-11-24`. The option `--day` sets this day. Without the
 * option, it is the day in SOURCE_DATE_EPOCH, which is set for a reproducible build. Without both, it is today.
 */
export function dayOf(
  {day}: Pick<PackageOptions, 'day'>,
  env: Readonly<Record<string, string | undefined>>,
  now: Date,
): string {
  if (day !== undefined) return day;
  const epoch = env['SOURCE_DATE_EPOCH'] ?? '';
  const moment = /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : now;
  return moment.toISOString().slice(0, 10);
}

/** Throws a refusal if the package's country pack contains an entry that has expired on `day`. */
export function refuseExpired(
  root: string,
  {country = countryOfCourse(root), forOfficers}: Pick<PackageOptions, 'country' | 'forOfficers'>,
  day: string,
): void {
  const file = `modules/country/${country}.yaml`;
  const path = join(root, ...file.split('/'));
  // Ignore a missing or faulty country file here. The selection and the compiler report these faults.
  if (!existsSync(path)) return;
  const {dated} = readCountries(new Map([[file, readFileSync(path)]]));
  const old = dated.filter(entry => (forOfficers || !entry.officersOnly) && hasPassed(entry, day));
  if (old.length === 0) return;
  throw new Refusal(
    `on ${day} the pack of the country "${country}" holds what has expired:\n${old.map(inWords).join('\n')}`,
    `look each of them up anew and write the day into its checkedOn, or take it out; to make an old package again, give the day of its release with --day`,
  );
}

/**
 * Returns the country of course.yaml. If the file is missing or faulty, returns '', because the compiler reports
 * these faults.
 */
function countryOfCourse(root: string): string {
  const path = join(root, courseFile);
  if (!existsSync(path)) return '';
  return readCourseFile(new Map([[courseFile, readFileSync(path)]])).source?.country ?? '';
}

const inWords = ({kind, id, name, checkedOn, expires, owner, at}: DatedEntry): string =>
  `${at.file}:${at.line}:${at.column}  ${kind}.${id}: "${name}" was checked on ${checkedOn} and was good until ${expires}; ask: ${owner}  (expired)`;
