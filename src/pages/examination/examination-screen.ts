import {html, type TemplateResult} from 'lit';
import type {Store} from '../../session/store.ts';
import type {Texts} from '../../text/texts.ts';
import {loadReference, loadSpecimen} from '../../load/page-data.ts';

/**
 * Loads the code, document and texts of an examination when it opens, and renders it. Rejects when a file
 * fails to load or the part is not an examination.
 */
export async function examinationScreen(
  {module, part}: {readonly module: string; readonly part: string},
  {texts, store}: {readonly texts: Texts; readonly store: Store},
): Promise<TemplateResult> {
  const [data, specimen, sheet, page] = await Promise.all([
    store.openModule(module),
    loadSpecimen(part),
    loadReference(),
    import('./examination-page.element.ts'),
    texts.need(part),
    texts.need('bench'),
    texts.need('documents'),
    texts.need('utopia'),
  ]);
  await page.readyFor(specimen);
  const found = data.parts.find(p => p.id === part);
  if (found?.kind !== 'examination') throw new Error(`"${part}" is no examination of "${module}"`);
  store.dispatch({kind: 'went', place: `${module}/${part}`});
  return html`<examination-page
    .texts=${texts}
    .store=${store}
    .module=${module}
    .question=${found.question}
    .specimen=${specimen}
    .sheet=${sheet}
  ></examination-page>`;
}
