import {createHash} from 'node:crypto';

/**
 * Returns a hash of a text. Sorted by this hash, people are in an order that looks random. The same seed gives the
 * same order.
 */
const placeOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Divides people into groups of at least `size`, in an order that the seed decides. Separates people of one post as
 * far as possible, because close colleagues find it harder to leave their usual roles.
 */
export function smallGroups<T extends {readonly id: string; readonly post: string}>(
  people: readonly T[],
  size: number,
  seed: string,
): readonly (readonly T[])[] {
  const places = new Map(people.map(({id}) => [id, placeOf(`${seed}/${id}`)]));
  const mixed = people.toSorted((a, b) => ((places.get(a.id) ?? '') < (places.get(b.id) ?? '') ? -1 : 1));
  const posts = [...new Set(mixed.map(({post}) => post))];
  const byPost = posts.flatMap(post => mixed.filter(person => person.post === post));
  const groups = Math.max(1, Math.floor(people.length / size));
  return Array.from({length: groups}, (_, group) => byPost.filter((_person, at) => at % groups === group));
}
