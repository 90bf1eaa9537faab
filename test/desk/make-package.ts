import {zipSync} from 'fflate';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Files by name. Text is encoded as UTF-8 and compressed; bytes are stored uncompressed. */
export type PackageFiles = Readonly<Record<string, string | Uint8Array>>;

/** Builds a zip of these files. */
export const zipOf = (files: PackageFiles): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name,
          typeof content === 'string' ? bytes(content) : [content, {level: 0 as const}],
        ]),
      ),
    ),
  );

interface ManifestOptions {
  /** Value of `schemaversion`; '' omits the element. */
  readonly version?: string;
  readonly identifier?: string;
  readonly title?: string;
  readonly items?: string;
  readonly resources?: string;
  /** Content of the only `item` element, after its title. */
  readonly inItem?: string;
  readonly href?: string;
  readonly parameters?: string;
  readonly attributes?: string;
}

/** Builds a manifest as a third-party authoring tool writes it. */
export function manifestOf(options: ManifestOptions = {}): string {
  const {
    version = '1.2',
    identifier = 'Course_ID1',
    title = 'Forklifts',
    inItem = '',
    href = 'start.htm',
    parameters = '',
    attributes = '',
  } = options;
  const scormType = version.startsWith('2004') ? 'scormType' : 'scormtype';
  const item = `<item identifier="I1" identifierref="R1" parameters="${parameters}"><title>Unit</title>${inItem}</item>`;
  const resource = `<resource identifier="R1" type="webcontent" adlcp:${scormType}="sco" href="${href}"><file href="start.htm"/></resource>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${identifier}" xmlns="http://example.org/cp" xmlns:adlcp="http://example.org/adlcp" xmlns:imsss="http://example.org/ss" ${attributes}>
<metadata><schema>ADL SCORM</schema>${version === '' ? '' : `<schemaversion>${version}</schemaversion>`}</metadata>
<organizations default="O1"><organization identifier="O1"><title>${title}</title>${options.items ?? item}</organization></organizations>
<resources>${options.resources ?? resource}</resources>
</manifest>`;
}

/** Builds a package of one page. */
export const makePackage = (options: ManifestOptions = {}, files: PackageFiles = {}): Buffer =>
  zipOf({
    'imsmanifest.xml': manifestOf(options),
    'start.htm': '<!doctype html><title>Forklifts</title>',
    ...files,
  });
