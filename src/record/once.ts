/**
 * Caches the result of a function for each argument object. This is safe, because the argument objects are immutable:
 * every event creates a new object.
 */
export function once<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, Made>();
  return of => {
    const made = known.get(of) ?? make(of);
    known.set(of, made);
    return made;
  };
}
