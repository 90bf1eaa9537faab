import type english from '../../locales/en/interface.json';
import type bench from '../../locales/en/bench.json';
import type booth from '../../locales/en/booth.json';
import type interview from '../../locales/en/interview.json';
import type leaving from '../../locales/en/leaving.json';
import type pages from '../../locales/en/pages.json';
import type paper from '../../locales/en/paper.json';
import type practice from '../../locales/en/practice.json';
import type results from '../../locales/en/results.json';
import type search from '../../locales/en/search.json';
import type selfTest from '../../locales/en/self-test.json';
import type settings from '../../locales/en/settings.json';
import type talk from '../../locales/en/talk.json';
import type tryOut from '../../locales/en/try-out.json';

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Base<K> = K extends `${infer B}_${Plural}` ? B : K;

/** All keys of the interface catalogues, without plural endings. A key that does not exist fails to compile. */
export type InterfaceKey = Base<
  | keyof typeof english
  | keyof typeof bench
  | keyof typeof booth
  | keyof typeof interview
  | keyof typeof leaving
  | keyof typeof pages
  | keyof typeof paper
  | keyof typeof practice
  | keyof typeof results
  | keyof typeof search
  | keyof typeof selfTest
  | keyof typeof settings
  | keyof typeof talk
  | keyof typeof tryOut
>;
