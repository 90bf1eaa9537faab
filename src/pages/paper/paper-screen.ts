import {html} from 'lit';
import type {PartScreen} from '../page-context.ts';
import './paper-page.element.ts';

/** Loads the items of a paper and their texts, and renders the paper. Rejects when a file fails to load. */
export const screen: PartScreen = async ({texts, store}, {module, part}) => {
  const [paper] = await Promise.all([store.papers.open(module, part), texts.need(module)]);
  // Load the catalogue of each bank. The banks of a paper belong to several modules, and each bank has its own
  // catalogue.
  await Promise.all(paper.view.paper.draw.map(({bank}) => texts.need(bank)));
  return section =>
    html`<paper-page
      .texts=${texts}
      .store=${store}
      .module=${module}
      .paper=${paper}
      .section=${section}
    ></paper-page>`;
};
