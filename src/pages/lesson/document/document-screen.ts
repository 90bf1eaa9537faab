import type {TemplateResult} from 'lit';
import type {DocumentBlock} from '../../../content/course.ts';
import type {Specimen} from '../../../documents/model/specimen.ts';
import type {Texts} from '../../../text/texts.ts';
import {loadSpecimen} from '../../../load/page-data.ts';

type Draw = (specimen: Specimen) => Promise<TemplateResult>;

/**
 * Loads the code, data and texts of a document in a lesson or an interview, and renders it. If the interview
 * has drawn another name, `named` puts it on the document. Rejects when a file fails to load.
 */
export async function documentScreen(
  module: string,
  block: DocumentBlock,
  texts: Texts,
  named: (specimen: Specimen) => Specimen = specimen => specimen,
): Promise<TemplateResult> {
  const [specimen, draw] = await Promise.all([
    loadSpecimen(block.of),
    fetchDraw(module, block, texts),
    texts.need('bench'),
    texts.need('documents'),
  ]);
  return draw(named(specimen));
}

async function fetchDraw(module: string, block: DocumentBlock, texts: Texts): Promise<Draw> {
  if (block.kind === 'faces') {
    const {facesScreen} = await import('./faces-screen.ts');
    return specimen => facesScreen(specimen, texts);
  }
  const {specimenScreen} = await import('./specimen-screen.ts');
  return specimen => specimenScreen(specimen, block, module, texts);
}
