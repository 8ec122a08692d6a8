/** What takes time to make is made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** The same for each key. `markOf`: what tells one key from another, where it is not the key itself. */
export function onceEach<Key, Value>(
  make: (key: Key) => Value,
  markOf: (key: Key) => unknown = (key) => key,
): (key: Key) => Value {
  const made = new Map<unknown, { readonly value: Value }>()
  return (key) => {
    const mark = markOf(key)
    const known = made.get(mark) ?? { value: make(key) }
    made.set(mark, known)
    return known.value
  }
}

/** The same for each object, as long as the object lives. */
export function onceFor<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>()
  return (key) => {
    const known = made.get(key) ?? { value: make(key) }
    made.set(key, known)
    return known.value
  }
}
