import {html, type TemplateResult} from 'lit';
import {fetchPainters} from '../../../documents/view/painters.ts';
import {dataPageOf} from '../../../documents/view/pointing.ts';
import type {Specimen} from '../../../documents/model/specimen.ts';
import './faces-block.element.ts';
import type {Texts} from '../../../text/texts.ts';

/**
 * Loads the painters for the portrait in a document. Renders the portrait beside the face of the traveller.
 * Rejects when a file fails to load.
 */
export async function facesScreen(specimen: Specimen, texts: Texts): Promise<TemplateResult> {
  await fetchPainters({specimen, page: dataPageOf(specimen), light: 'white'});
  return html`<faces-block .texts=${texts} .specimen=${specimen}></faces-block>`;
}
