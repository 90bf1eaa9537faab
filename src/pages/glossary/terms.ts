import type {Glossary} from '../../content/glossary.ts';
import {alphabetical} from '../../text/words/alphabetical.ts';
import type {Texts} from '../../text/texts.ts';
import {soughtIn, termsWith, type SearchedTerm} from '../search/match.ts';
import {searchedTerms} from '../search/places.ts';

/** A term in the current language. */
export interface Term {
  readonly id: string;
  /** The term as HTML. */
  readonly term: string;
  /** The meaning as HTML. */
  readonly meaning: string;
  /** The term as plain text. */
  readonly name: string;
  /** The term and its meaning in the form for the search. */
  readonly searched: SearchedTerm;
  readonly see: readonly string[];
}

/** The terms that begin with one letter. */
export interface Letter {
  readonly letter: string;
  readonly terms: readonly Term[];
}

/** Returns all terms in the alphabetical order of the language. Needs a DOM. */
export function termsIn(glossary: Glossary, texts: Texts): readonly Term[] {
  const words = texts.lookup('glossary', 'terms.');
  const searched = searchedTerms(glossary, texts);
  const compare = alphabetical(texts.language.code);
  return glossary.terms
    .flatMap(({id, see}, i): readonly Term[] => {
      const own = searched[i];
      if (!own) return [];
      return [
        {
          id,
          term: words(`${id}.term`),
          meaning: words(`${id}.meaning`),
          name: own.term.text,
          searched: own,
          see,
        },
      ];
    })
    .sort((a, b) => compare(a.name, b.name));
}

/** Returns the terms that match the whole query; all terms if the query is too short. */
export function matchingTerms(terms: readonly Term[], typed: string, texts: Texts): readonly Term[] {
  const searched = terms.map(term => term.searched);
  const sought = soughtIn(typed, texts.language.code, searched);
  const hits = new Set(termsWith(searched, sought));
  return sought.length === 0 ? terms : terms.filter(term => hits.has(term.searched));
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
