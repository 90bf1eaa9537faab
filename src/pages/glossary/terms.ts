import type {Glossary} from '../../content/glossary.ts';
import {plain} from '../../text/plain.ts';
import type {Texts} from '../../text/texts.ts';

/** A term in the language of the moment. */
export interface Term {
  readonly id: string;
  /** HTML. */
  readonly term: string;
  /** HTML. */
  readonly meaning: string;
  /** The term without its HTML. */
  readonly name: string;
  /** What a search looks at. */
  readonly searched: string;
  readonly see: readonly string[];
}

/** Terms that begin with the same letter. */
export interface Letter {
  readonly letter: string;
  readonly terms: readonly Term[];
}

/** As it is typed and as it is printed come to the same: capitals, apostrophes and hyphens make no difference. */
const folded = (text: string, tag: string): string =>
  text
    .normalize('NFKC')
    .toLocaleLowerCase(tag)
    .replace(/[’‘`]/g, "'")
    .replace(/[-‐‑–]/g, ' ');

/** All terms in the alphabetical order of the language. Needs a page. */
export function termsIn({terms}: Glossary, texts: Texts): readonly Term[] {
  const words = texts.words('glossary', 'terms.');
  const {tag} = texts.language;
  // A browser without the language's own order takes the common one, which has all scripts in it, and not the browser's own.
  const {compare} = new Intl.Collator([tag, 'en']);
  return terms
    .map(({id, see}): Term => {
      const [term, meaning] = [words(`${id}.term`), words(`${id}.meaning`)];
      const name = plain(term);
      return {id, term, meaning, name, searched: folded(`${name} ${plain(meaning)}`, tag), see};
    })
    .sort((a, b) => compare(a.name, b.name));
}

/** Those in which every word that was typed stands. */
export function found(terms: readonly Term[], typed: string, texts: Texts): readonly Term[] {
  const sought = folded(typed, texts.language.tag).split(/\s+/).filter(Boolean);
  return terms.filter(({searched}) => sought.every(word => searched.includes(word)));
}

/** Under their letters, in the order in which they come. */
export function byLetter(terms: readonly Term[], texts: Texts): readonly Letter[] {
  const letters = new Map<string, Term[]>();
  for (const term of terms) {
    const letter = term.name.charAt(0).toLocaleUpperCase(texts.language.tag);
    letters.set(letter, [...(letters.get(letter) ?? []), term]);
  }
  return [...letters].map(([letter, own]) => ({letter, terms: own}));
}
