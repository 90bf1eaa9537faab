import type {ApartScreen} from '../shell/lesson-blocks.ts';
import {laterPage, type DrawLater} from '../shell/later-pages.ts';
import {noteTerms} from '../shell/term-note.element.ts';
import type {Texts} from '../text/texts.ts';
import {countryScreen, wholeCountryScreen} from './country-screen.ts';
import {documentScreen} from './document-screen.ts';

/** Draws the pages beyond the first, with what they fetch in their turn. */
export function drawLater(texts: Texts): DrawLater {
  noteTerms(texts);
  const glossary = async (term: string) => (await import('./glossary-screen.ts')).glossaryScreen(term, texts);
  return (route, context) => {
    const {country} = context;
    const drawApart: ApartScreen = (module, block) =>
      block.kind === 'country' ? countryScreen(country, block, texts) : documentScreen(module, block, texts);
    const wholeCountry = () => wholeCountryScreen(country, texts);
    return laterPage(route, {...context, drawApart, glossary, wholeCountry});
  };
}
