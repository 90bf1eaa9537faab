import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readCountries, type DatedEntry} from '../compiler/course/country.ts';
import {hasPassed} from '../content/country.ts';
import type {Options} from './choice/options.ts';
import {Refusal} from './refusal.ts';

/** The day that decides, `2026-11-24`, UTC: the one that was given, that of a build that is made again, or today. */
export function dayOf(
  {day}: Pick<Options, 'day'>,
  env: Readonly<Record<string, string | undefined>>,
  now: Date,
): string {
  if (day !== undefined) return day;
  const epoch = env['SOURCE_DATE_EPOCH'] ?? '';
  const moment = /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : now;
  return moment.toISOString().slice(0, 10);
}

/** Refuses to hand out what is too old: every entry of the package's country must be good on the day it is made. */
export function refuseExpired(
  root: string,
  {country, forOfficers}: Pick<Options, 'country' | 'forOfficers'>,
  day: string,
): void {
  const file = `modules/country/${country}.yaml`;
  const path = join(root, ...file.split('/'));
  // Of a country that is not there, or cannot be read, the selection and the compiler tell.
  if (!existsSync(path)) return;
  const {dated} = readCountries(new Map([[file, readFileSync(path)]]));
  const old = dated.filter(entry => (forOfficers || !entry.officersOnly) && hasPassed(entry, day));
  if (old.length === 0) return;
  throw new Refusal(
    `on ${day} the pack of the country "${country}" holds what has expired:\n${old.map(inWords).join('\n')}`,
    `look each of them up anew and write the day into its checkedOn, or take it out; to make an old package again, give the day of its release with --day`,
  );
}

const inWords = ({kind, id, name, checkedOn, expires, owner, at}: DatedEntry): string =>
  `${at.file}:${at.line}:${at.column}  ${kind}.${id}: "${name}" was checked on ${checkedOn} and was good until ${expires}; ask: ${owner}  (expired)`;
