import {css, html, nothing} from 'lit';
import {compare, type FaceComparison} from '../face/compare.ts';
import type {Face} from '../model/face.ts';
import {placesOn} from '../model/places.ts';
import type {Specimen} from '../model/specimen.ts';
import './drawn.element.ts';
import {dataPageOf} from './pointing.ts';
import type {BenchTexts} from './bench-texts.ts';

/**
 * Styles of two faces side by side. A table compares the features of the faces. The host element must supply the
 * styles of this table.
 */
export const facePairStyles = css`
  .faces {
    display: grid;
    gap: var(--space-3);
    grid-template-columns: 1fr 1fr;
    margin-block-end: var(--space-3);
  }

  .faces figure {
    margin: 0;
    text-align: center;
  }

  .faces figure > * {
    aspect-ratio: 32 / 42;
    block-size: auto;
    border: 1px solid var(--rule-strong);
    inline-size: 100%;
    margin-inline: auto;
    max-inline-size: 16rem;
  }

  .faces figcaption {
    aspect-ratio: auto;
    border: 0;
    color: var(--ink-soft);
    font-size: var(--step--1);
  }

  .group th {
    background: var(--paper-sunk);
    color: var(--ink-soft);
  }
`;

/** Renders the picture of the person that a register keeps. */
export const earlierPicture = (picture: Face, say: BenchTexts): unknown =>
  html`<figure>
    <face-drawing .face=${picture} label=${say('bench.earlierPicture')}></face-drawing>
    <figcaption>${say('bench.earlierPicture')}</figcaption>
  </figure>`;

/** Renders the portrait of the document beside the traveller at the counter, and an earlier picture if there is one. */
export function facePair(specimen: Specimen, say: BenchTexts): unknown {
  const page = dataPageOf(specimen);
  const [frame] = placesOn(specimen, page).get('portrait') ?? [];
  return html`<div class="faces">
    <figure>
      <document-drawing
        .specimen=${specimen}
        page=${page}
        light="white"
        .frame=${frame}
        label=${say('bench.portrait')}
      ></document-drawing>
      <figcaption>${say('bench.portrait')}</figcaption>
    </figure>
    <figure>
      <face-drawing .face=${specimen.traveller} label=${say('bench.traveller')}></face-drawing>
      <figcaption>${say('bench.traveller')}</figcaption>
    </figure>
    ${specimen.reading.records.map(({picture}) => (picture ? earlierPicture(picture, say) : nothing))}
  </div>`;
}

const rowsOf = (rows: readonly FaceComparison[], title: string, say: BenchTexts): unknown =>
  html`<tbody>
    <tr class="group">
      <th colspan="3" scope="rowgroup">${say(title)}</th>
    </tr>
    ${rows.map(
      ({feature, portrait, traveller}) =>
        html`<tr>
          <th scope="row">${say(`face.${feature}`)}</th>
          <td data-head=${say('bench.portrait')}>${say(`face.${feature}.${portrait}`)}</td>
          <td data-head=${say('bench.traveller')}>${say(`face.${feature}.${traveller}`)}</td>
        </tr>`,
    )}
  </tbody>`;

/**
 * Renders the features of both faces as a table. The table does not compare the faces, because the learner
 * must do that.
 */
export function faceTable({portrait, traveller}: Specimen, say: BenchTexts): unknown {
  const rows = compare(portrait, traveller);
  const [passing, lasting] = [true, false].map(is => rows.filter(({weight}) => (weight === 'none') === is));
  return html`<table>
    <caption>
      ${say('bench.features')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say('bench.feature')}</th>
        <th scope="col">${say('bench.portrait')}</th>
        <th scope="col">${say('bench.traveller')}</th>
      </tr>
    </thead>
    ${rowsOf(lasting ?? [], 'bench.lasting', say)} ${rowsOf(passing ?? [], 'bench.passing', say)}
  </table>`;
}
