import {fieldOf} from '../../content/is-record.ts';
import {isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document} from 'yaml';
import {neutralOf, type CountryText} from './country-text.ts';
import {fault, type Fault, type SourcePlace} from './fault.ts';
import {syntaxFaults} from './yaml-syntax.ts';

export type YamlPath = readonly PropertyKey[];

/** YAML text from an author file. */
export interface YamlText {
  readonly file: string;
  readonly text: string;
  /** Number of the line in the file on which `text` starts. In the file, `text` is indented by `indent` columns. */
  readonly line: number;
  readonly indent: number;
}

/** Parsed YAML, with the place of each value. */
export interface YamlSource {
  /** The value with the neutral form of each text that differs by country. */
  readonly value: unknown;
  readonly countryTexts: readonly CountryText[];
  /**
   * Returns the place of a value. If the value is missing, returns the place of the nearest enclosing value.
   */
  at(path: YamlPath): SourcePlace;
  /** Returns the place of the key at the end of `path`. */
  atKey(path: YamlPath): SourcePlace;
  /**
   * Returns the place where the characters of a string start. This is after the opening quotation mark, or on
   * the line below the `|`.
   */
  atText(path: YamlPath): SourcePlace;
}

export interface ReadYaml {
  /** Undefined when the YAML cannot be parsed. */
  readonly yaml?: YamlSource;
  readonly faults: readonly Fault[];
}

/** Parses YAML and keeps positions in the author file. */
export function readYaml(source: YamlText): ReadYaml {
  const lines = new LineCounter();
  const doc = parseDocument(source.text, {lineCounter: lines, prettyErrors: false});
  const place = (offset: number): SourcePlace => {
    const {line, col} = lines.linePos(offset);
    return {file: source.file, line: source.line + line - 1, column: source.indent + col};
  };
  const slips = syntaxFaults(doc, source.text);
  const faults = slips.map(({offset, message}) => fault(place(offset), message, 'yaml'));
  if (doc.errors.length > 0 || faults.length > doc.warnings.length) return {faults};
  const {value, texts, wrong} = neutralOf(doc.toJS());
  return {
    faults: [
      ...faults,
      ...wrong.map(({path, message}) => fault(place(offsetOf(doc, path)), message, 'country')),
    ],
    yaml: {
      value,
      countryTexts: texts,
      at: path => place(offsetOf(doc, path)),
      atKey: path => place(offsetOfKey(doc, path) ?? offsetOf(doc, path)),
      atText: path => place(offsetOfText(doc, path, source.text)),
    },
  };
}

/** Returns one value of parsed YAML as a `YamlSource` of its own. All paths start at this value. */
export function within(yaml: YamlSource, path: YamlPath): YamlSource {
  const value = path.reduce<unknown>(fieldOf, yaml.value);
  return {
    value,
    countryTexts: yaml.countryTexts.flatMap(own =>
      path.every((step, n) => own.path[n] === step) ? [{...own, path: own.path.slice(path.length)}] : [],
    ),
    at: inner => yaml.at([...path, ...inner]),
    atKey: inner => yaml.atKey([...path, ...inner]),
    atText: inner => yaml.atText([...path, ...inner]),
  };
}

function offsetOf(doc: Document, path: YamlPath): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? doc.contents : doc.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function offsetOfKey(doc: Document, path: YamlPath): number | undefined {
  const name = path.at(-1);
  const parent = path.length > 1 ? doc.getIn(path.slice(0, -1), true) : doc.contents;
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(item => isPair(item) && isScalar(item.key) && item.key.value === name);
  return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
}

function offsetOfText(doc: Document, path: YamlPath, text: string): number {
  if (isMap(doc.getIn(path, true))) return offsetOfText(doc, [...path, 'else'], text);
  const offset = offsetOf(doc, path);
  const node = doc.getIn(path, true);
  if (!isScalar(node) || node.type === 'PLAIN') return offset;
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') return offset + 1;
  const below = text.indexOf('\n', offset) + 1;
  return below === 0 ? offset : below + text.slice(below).search(/\S|$/);
}
