import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import {courseSource} from '../../content/course-file.ts';
import {courseFile} from '../course/course-file.ts';
import {withLook} from '../course/look.ts';

/** The look of a course: the colours, fonts and pictures of course.yaml, and the default colours and fonts of tokens.css. */
export interface Branding {
  /** Style sheet with the colours and fonts as custom properties. */
  readonly tokens: string;
  /** SVG of the seal; '' if the course has none. */
  readonly seal: string;
  /** PNG icon, if the course has one. */
  readonly icon?: Uint8Array;
}

const fields = courseSource.pick({seal: true, icon: true, colours: true, fonts: true}).strip();

/**
 * Reads the look of the course in the folder `root`. If course.yaml is faulty, returns the default look,
 * because the compiler already reports the faults.
 */
export function readBranding(root: string): Branding {
  const file = join(root, courseFile);
  const {data} = fields.safeParse(existsSync(file) ? parse(readFileSync(file, 'utf8')) : {});
  const [seal, icon] = [data?.seal, data?.icon].map(name => {
    const path = name === undefined ? undefined : join(root, name);
    return path !== undefined && existsSync(path) ? readFileSync(path) : undefined;
  });
  return {
    tokens: withLook(readFileSync(tokensFile, 'utf8').replace(/\r\n/g, '\n'), data ?? {}),
    seal: seal?.toString('utf8').replace(/\r\n/g, '\n') ?? '',
    ...(icon && {icon}),
  };
}

/**
 * Returns a style sheet with the tokens of the course in place of its import of tokens.css. The tokens come after all
 * remaining imports, because CSS ignores an import after a rule.
 */
export function withTokens(css: string, root: string): string {
  const others = css.replace(/@import url\('[./]*(?:ui\/)?tokens\.css'\);/, '');
  const at = others.lastIndexOf('@import');
  const end = at < 0 ? 0 : others.indexOf(';', at) + 1;
  return `${others.slice(0, end)}\n${readBranding(root).tokens}${others.slice(end)}`;
}

/** The style sheet with the default colours and fonts. */
export const tokensFile = new URL('../../ui/tokens.css', import.meta.url);

/**
 * Returns the source of the module that exports the seal as inline SVG on one line. The seal is inside the
 * code, because a separate picture would cost one more request.
 */
export function sealModule({seal}: Branding): string {
  const inline = seal.replace(/<title>[\s\S]*?<\/title>/, '').replace(/\s*\n\s*/g, '');
  return `export const seal = ${JSON.stringify(inline)};\n`;
}
