import {html} from 'lit';
import {loadReference, loadSpecimen} from '../../load/page-data.ts';
import type {PartScreen} from '../page-context.ts';
import './examination-page.element.ts';

/** Loads the document of an examination and its texts, and renders the bench. Rejects when a file fails to load. */
export const screen: PartScreen = async ({texts, store}, {module, part}, data) => {
  const found = data.parts.find(({id}) => id === part);
  if (found?.kind !== 'examination') throw new Error(`"${part}" is no examination of "${module}"`);
  const [specimen, sheet] = await Promise.all([loadSpecimen(part), loadReference(), texts.need(part)]);
  store.dispatch({kind: 'went', place: `${module}/${part}`});
  return () =>
    html`<examination-page
      data-bench
      .texts=${texts}
      .store=${store}
      .module=${module}
      .question=${found.question}
      .specimen=${specimen}
      .sheet=${sheet}
    ></examination-page>`;
};
