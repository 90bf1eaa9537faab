import type {Language} from './texts.ts';

/**
 * Returns the name of a language in that language itself, with a capital letter. The compiler and the packager call
 * this function, because Node knows the names of all languages. A browser may not know them.
 */
export function ownName(code: string): string {
  if (code === 'qps') return 'Pseudo';
  const name = new Intl.DisplayNames(code, {type: 'language'}).of(code) ?? code;
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}

/** Returns a language with its BCP 47 tag, as the language list shows it. */
export const language = ({code, dir, name}: Omit<Language, 'tag'>): Language => ({
  code,
  dir,
  name,
  tag: code === 'qps' ? 'en-x-qps' : code,
});

const rightToLeft = ['ar', 'dv', 'fa', 'he', 'ku-Arab', 'ps', 'qps', 'ug', 'ur', 'yi'];

/** Writing direction of a language code. The pseudo-locale `qps` is written from right to left. */
export const dirOf = (code: string): 'ltr' | 'rtl' => (rightToLeft.includes(code) ? 'rtl' : 'ltr');
