import {existsSync, readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {z} from 'zod';
import type {PrintedSheet} from '../../pages/closing/print-page.ts';

/** Schema of the list of sheets. `npm run cards` writes this list beside the sheets. */
const listSchema = z.array(
  z.object({
    file: z.string().regex(/^[\w.-]+\.html$/),
    kind: z.enum(['interview', 'safety', 'comparison', 'bench', 'benchKey']),
    /** Id of the sheet, the same in all its languages. */
    id: z.string(),
    language: z.string(),
    title: z.string(),
  }),
);

function listIn(folder: string): z.infer<typeof listSchema> {
  const file = join(folder, 'sheets.json');
  return existsSync(file) ? listSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
}

/**
 * Returns the sheets in a folder by their kind. Takes the title in `language` if there is one, otherwise the title in
 * another language.
 */
export function sheetsIn(
  folder: string,
  language: string,
): readonly {readonly kind: string; readonly sheets: readonly PrintedSheet[]}[] {
  const all = listIn(folder);
  return [...new Set(all.map(({kind}) => kind))].map(kind => {
    const own = all.filter(sheet => sheet.kind === kind);
    return {
      kind,
      sheets: [...new Set(own.map(({id}) => id))].map(id => {
        const same = own.filter(sheet => sheet.id === id);
        return {
          title: (same.find(sheet => sheet.language === language) ?? same[0])?.title ?? id,
          files: same.map(sheet => ({language: sheet.language, name: sheet.file})),
        };
      }),
    };
  });
}

/**
 * Reads a sheet. Returns undefined if the folder's list of sheets does not contain `name`. In a bundle, the sheets
 * are compressed: the desk sends them as they are, and the browser unpacks them.
 */
export async function readSheet(
  folder: string,
  name: string,
): Promise<{readonly bytes: Buffer; readonly isZipped: boolean} | undefined> {
  if (!listIn(folder).some(({file}) => file === name)) return undefined;
  const zipped = join(folder, `${name}.gz`);
  const isZipped = existsSync(zipped);
  return {bytes: await readFile(isZipped ? zipped : join(folder, name)), isZipped};
}
