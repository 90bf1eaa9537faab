import {isNode, isScalar, isSeq, parseDocument} from 'yaml';

/**
 * Returns YAML with `item` added to the list named `list`. The new item follows the last one for which `isBefore` is
 * true. If there is no such item, the new item is the last one. Changes nothing else. Throws when there is no such
 * list.
 */
export function withItem(
  yaml: string,
  list: string,
  item: string,
  isBefore: (item: string) => boolean = () => false,
): string {
  const found = parseDocument(yaml).get(list);
  const spans = isSeq(found) ? found.items.flatMap(one => (isNode(one) && one.range ? [one.range] : [])) : [];
  const [span] = spans;
  if (!isSeq(found) || span === undefined) throw new Error(`there is no list "${list}"`);
  const [first] = span;
  const [, end] = spans.findLast(([from, to]) => isBefore(yaml.slice(from, to))) ?? spans.at(-1) ?? span;
  if (found.flow) return `${yaml.slice(0, end)}, ${item}${yaml.slice(end)}`;
  const dash = yaml.slice(yaml.lastIndexOf('\n', first) + 1, first);
  const at = (yaml.indexOf('\n', end - 1) + 1 || yaml.length + 1) - 1;
  const lines = item.replaceAll('\n', `\n${' '.repeat(dash.length)}`);
  return `${yaml.slice(0, at)}\n${dash}${lines}${yaml.slice(at)}`;
}

/** Returns YAML with the number at `path` raised by one, or unchanged when there is no such number. */
export function withOneMore(yaml: string, path: readonly string[]): string {
  const number = parseDocument(yaml).getIn(path, true);
  if (!isScalar(number) || typeof number.value !== 'number' || !number.range) return yaml;
  const [from, to] = number.range;
  return `${yaml.slice(0, from)}${number.value + 1}${yaml.slice(to)}`;
}
