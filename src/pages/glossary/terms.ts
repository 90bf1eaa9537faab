import type {Glossary} from '../../content/glossary.ts';
import {plain} from '../../text/plain.ts';
import type {Texts} from '../../text/texts.ts';

/** A term in the current language. */
export interface Term {
  readonly id: string;
  /** The term as HTML. */
  readonly term: string;
  /** The meaning as HTML. */
  readonly meaning: string;
  /** The term as plain text. */
  readonly name: string;
  /** Normalised plain text of term and meaning, which the search matches. */
  readonly searched: string;
  readonly see: readonly string[];
}

/** The terms that begin with one letter. */
export interface Letter {
  readonly letter: string;
  readonly terms: readonly Term[];
}

/**
 * Normalises text for the search, so that a typed form matches a printed form. Differences in capitals, in
 * hyphens and in the kind of apostrophe disappear.
 */
const folded = (text: string, tag: string): string =>
  text
    .normalize('NFKC')
    .toLocaleLowerCase(tag)
    .replace(/[’‘`]/g, "'")
    .replace(/[-‐‑–]/g, ' ');

/** Returns all terms in the alphabetical order of the language. Needs a DOM. */
export function termsIn({terms}: Glossary, texts: Texts): readonly Term[] {
  const words = texts.lookup('glossary', 'terms.');
  const {tag} = texts.language;
  // If the browser does not know the alphabetical order of the language, use the English order, which covers
  // all scripts. Without 'en', the browser would use the order of its own language.
  const {compare} = new Intl.Collator([tag, 'en']);
  return terms
    .map(({id, see}): Term => {
      const [term, meaning] = [words(`${id}.term`), words(`${id}.meaning`)];
      const name = plain(term);
      return {id, term, meaning, name, searched: folded(`${name} ${plain(meaning)}`, tag), see};
    })
    .sort((a, b) => compare(a.name, b.name));
}

/** Returns the terms that contain every typed word. */
export function found(terms: readonly Term[], typed: string, texts: Texts): readonly Term[] {
  const sought = folded(typed, texts.language.tag).split(/\s+/).filter(Boolean);
  return terms.filter(({searched}) => sought.every(word => searched.includes(word)));
}

/** Groups terms by first letter and keeps their order. */
export function byLetter(terms: readonly Term[], texts: Texts): readonly Letter[] {
  const letters = new Map<string, Term[]>();
  for (const term of terms) {
    const letter = term.name.charAt(0).toLocaleUpperCase(texts.language.tag);
    letters.set(letter, [...(letters.get(letter) ?? []), term]);
  }
  return [...letters].map(([letter, own]) => ({letter, terms: own}));
}
