import {html, type TemplateResult} from 'lit';
import type {Specimen} from '../../../documents/model/specimen.ts';
import './faces-block.element.ts';
import type {Texts} from '../../../text/texts.ts';

/** Renders the portrait in a document beside the face of the traveller. */
export const facesScreen = (specimen: Specimen, texts: Texts): TemplateResult =>
  html`<faces-block .texts=${texts} .specimen=${specimen}></faces-block>`;
