import {html, type TemplateResult} from 'lit';
import {fetchPainters} from '../../../documents/view/painters.ts';
import {dataPageOf} from '../../../documents/view/pointing.ts';
import type {Specimen} from '../../../documents/model/specimen.ts';
import './faces-block.element.ts';
import type {Texts} from '../../../text/texts.ts';

/** Fetches what paints the portrait of a document, and draws it beside the traveller. Rejects where it does not arrive. */
export async function facesScreen(specimen: Specimen, texts: Texts): Promise<TemplateResult> {
  await fetchPainters({specimen, page: dataPageOf(specimen), light: 'white'});
  return html`<faces-block .texts=${texts} .specimen=${specimen}></faces-block>`;
}
