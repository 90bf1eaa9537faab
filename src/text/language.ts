import type {Language} from './texts.ts';

/**
 * The name of each language in that language itself. These names are never translated, so no catalogue
 * contains them.
 */
const names: Readonly<Record<string, string>> = {en: 'English', mn: 'Монгол', qps: 'Pseudo'};

/** Returns a language with its own name and its BCP 47 tag, as the language list shows it. */
export const language = ({code, dir}: Pick<Language, 'code' | 'dir'>): Language => ({
  code,
  dir,
  name: names[code] ?? code,
  tag: code === 'qps' ? 'en-x-qps' : code,
});

const rightToLeft = ['ar', 'dv', 'fa', 'he', 'ku-Arab', 'ps', 'qps', 'ug', 'ur', 'yi'];

/** Writing direction of a language code. The pseudo-locale `qps` is written from right to left. */
export const dirOf = (code: string): 'ltr' | 'rtl' => (rightToLeft.includes(code) ? 'rtl' : 'ltr');
