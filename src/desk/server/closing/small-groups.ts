import {createHash} from 'node:crypto';

/** Returns a hash of a text. Sorting people by hash shuffles them, in the same way for the same seed. */
const placeOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Divides people into groups of at least `size`, in an order that follows from the seed. People of one post come into
 * different groups as far as possible, because close colleagues find it harder to leave their usual roles.
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
