import type {TemplateResult} from 'lit';
import type {DocumentBlock} from '../../../content/course.ts';
import type {Specimen} from '../../../documents/model/specimen.ts';
import type {Texts} from '../../../text/texts.ts';
import {loadSpecimen} from '../../../load/page-data.ts';

type Draw = (specimen: Specimen) => TemplateResult | Promise<TemplateResult>;

/**
 * Loads the code, data and texts of a document in a lesson or an interview, and renders the document. An
 * interview chooses a given name at random and passes it as `givenName`. If `givenName` is empty, a specimen
 * shows the name that its author wrote. Rejects when a file fails to load.
 */
export async function documentScreen(
  module: string,
  block: DocumentBlock,
  texts: Texts,
  givenName = '',
): Promise<TemplateResult> {
  const [specimen, draw] = await Promise.all([
    loadSpecimen(block.of),
    fetchDraw(module, block, texts, givenName),
    texts.need('bench'),
    texts.need('documents'),
  ]);
  return draw(specimen);
}

async function fetchDraw(
  module: string,
  block: DocumentBlock,
  texts: Texts,
  givenName: string,
): Promise<Draw> {
  if (block.kind === 'faces') {
    const {facesScreen} = await import('./faces-screen.ts');
    return specimen => facesScreen(specimen, texts);
  }
  const {specimenScreen} = await import('./specimen-screen.ts');
  return specimen => specimenScreen(specimen, block, module, texts, givenName);
}
