import {atlantaraPage, otherPage} from './foreign-page.ts';
import {paperPage} from './paper-page.ts';
import {plasticPage} from './plastic.ts';
import type {Painter} from './scene.ts';

/** The data page of a book: of plastic, of paper, or as other issuers make it. */
export const dataPage: Painter = scene => {
  switch (scene.specimen.series) {
    case 'atlantara':
      return atlantaraPage(scene);
    case 'other':
      return otherPage(scene);
    default:
      return scene.series.technique === 'laser' ? plasticPage(scene) : paperPage(scene);
  }
};
