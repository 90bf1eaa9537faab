/**
 * Caches the result of a function for each argument object. This is safe, because the argument objects are immutable:
 * every event creates a new object.
 */
export function once<Of extends object, Result>(make: (of: Of) => Result): (of: Of) => Result {
  const known = new WeakMap<Of, Result>();
  return of => {
    const result = known.get(of) ?? make(of);
    known.set(of, result);
    return result;
  };
}
