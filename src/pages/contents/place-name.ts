import type {CourseIndex} from '../../content/course.ts';
import type {Texts} from '../../text/texts.ts';
import {parsePlace} from '../place.ts';

/**
 * Returns the name of a place in a part as HTML, such as `Wear or tampering? · Three questions`. Returns ''
 * if the place is not in a part. Fetches the necessary texts. If the texts of the lesson fail to load, the
 * name omits the section.
 */
export async function placeName(place: string, course: CourseIndex, texts: Texts): Promise<string> {
  const found = parsePlace(place);
  if (!found) return '';
  const {module, part, section} = found;
  const listed = course.modules.find(({id}) => id === module)?.parts.find(({id}) => id === part);
  const hasTitle = section !== '' && listed?.kind === 'lesson';
  await Promise.allSettled([texts.need('contents'), ...(hasTitle ? [texts.need(`${module}/${part}`)] : [])]);
  const title = hasTitle ? texts.lookup(module, `${part}.`)(`${section}.title`) : '';
  return [texts.title(`${module}.${part}.title`), title].filter(words => words !== '').join(' · ');
}
