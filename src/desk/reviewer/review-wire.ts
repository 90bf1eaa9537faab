import type {ReviewedPlace, SeenComment} from '../ledger/review.ts';

/** The fields that a reviewer fills in. */
export type CommentFields = Pick<SeenComment, 'name' | 'text'>;

/**
 * The desk's answer to a request: the comments that the screen now has, or the HTTP status of a refusal. The status
 * is 0 if no answer arrived.
 */
export type ReviewAnswer =
  | {readonly place: ReviewedPlace}
  | {readonly place?: undefined; readonly status: number};

/** Requests of the panel. `at` is the address of the screen, such as `#/document-fraud/zones`. No promise rejects. */
export interface ReviewWire {
  list(at: string): Promise<ReviewAnswer>;
  add(at: string, fields: CommentFields): Promise<ReviewAnswer>;
  edit(at: string, id: string, fields: CommentFields): Promise<ReviewAnswer>;
  withdraw(at: string, id: string): Promise<ReviewAnswer>;
}

/** Sends the requests of the panel to the desk. `base` is the address of the preview. */
export function reviewWire(base: string): ReviewWire {
  const ask = async (path: string, body?: object): Promise<ReviewAnswer> => {
    try {
      const headers = {'Content-Type': 'application/json'};
      const response = await fetch(
        `${base}/comments${path}`,
        body ? {method: 'POST', headers, body: JSON.stringify(body)} : {headers},
      );
      const place: unknown = response.ok ? await response.json() : undefined;
      if (isPlace(place)) return {place};
      return {status: response.ok ? 0 : response.status};
    } catch {
      return {status: 0};
    }
  };
  return {
    list: at => ask(`?at=${encodeURIComponent(at)}`),
    add: (at, fields) => ask('', {at, ...fields}),
    edit: (at, id, fields) => ask(`/${id}`, {at, ...fields}),
    withdraw: (at, id) => ask(`/${id}/withdraw`, {at}),
  };
}

/** Checks that the response comes from the desk. A proxy may send a page of its own instead, even with status 200. */
const isPlace = (value: unknown): value is ReviewedPlace =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'title') === 'string' &&
  Array.isArray(Reflect.get(value, 'comments'));
