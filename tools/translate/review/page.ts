import {isRecord} from '../../../src/content/is-record.ts';
import type {TranslationUnit} from '../unit.ts';
import {reviewTexts} from './review-texts.ts';
import type {SaveAnswer} from './translation-review.element.ts';
import './translation-review.element.ts';

const isUnits = (value: unknown): value is readonly TranslationUnit[] => Array.isArray(value);
const isCodes = (value: unknown): value is readonly string[] => Array.isArray(value);
const isAnswer = (value: unknown): value is SaveAnswer => isRecord(value) && Array.isArray(value['faults']);

/**
 * Fetches data from the development server. Rejects when the request fails, or when the data do not have the expected
 * shape.
 */
async function fetched<T>(
  path: string,
  is: (value: unknown) => value is T,
  request?: RequestInit,
): Promise<T> {
  const answer = await fetch(path, request);
  // The server answers 422 to a text with a fault, and names the fault.
  const data: unknown = answer.ok || answer.status === 422 ? await answer.json() : undefined;
  if (is(data)) return data;
  throw new Error(`${reviewTexts.notThere} ${path}`);
}

async function start(): Promise<void> {
  const languages = await fetched('/translations/languages.json', isCodes);
  const review = document.createElement('translation-review');
  const path = () => `/translations/${review.language}.json`;
  const load = async () => {
    review.course = `/?lang=${review.language}`;
    review.units = await fetched(path(), isUnits);
  };
  review.languages = languages;
  review.language = languages[0] ?? '';
  review.save = text =>
    fetched(path(), isAnswer, {
      method: 'POST',
      body: JSON.stringify(text),
      headers: {'Content-Type': 'application/json'},
    });
  review.addEventListener('language', () => void load());
  document.body.append(review);
  await load();
}

void start();
