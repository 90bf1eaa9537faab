import type {TranslationRule} from '../translation-rule.ts';
import {dates} from './dates.ts';
import {harmony} from './harmony.ts';
import {percent} from './percent.ts';
import {placeholders} from './placeholders.ts';
import {quotes} from './quotes.ts';
import {scripts} from './scripts.ts';
import {terms} from './terms.ts';
import {twins} from './twins.ts';

/** The rules for Mongolian, in the order of the table in docs/translators.md. */
export const mongolianRules: readonly TranslationRule[] = [
  terms,
  twins,
  quotes,
  placeholders,
  scripts,
  dates,
  percent,
  harmony,
];
