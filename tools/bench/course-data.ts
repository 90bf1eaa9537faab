import {readBuiltData, type Built} from '../../src/packaging/built.ts';
import type {Facts} from '../../src/packaging/facts.ts';
import {z} from 'zod';

const moduleData = z.object({parts: z.array(z.object({kind: z.string(), id: z.string()}))});

/** The route of the course's first lesson, `document-fraud/zones`. */
export async function firstLesson(built: Built, facts: Facts): Promise<string> {
  for (const {id} of facts.modules) {
    const {parts} = moduleData.parse(await readBuiltData(built, `v${facts.version}/data/${id}.js`));
    const lesson = parts.find(part => part.kind === 'lesson');
    if (lesson) return `${id}/${lesson.id}`;
  }
  throw new Error('the course has no lesson: the bench has nothing to open');
}
