/** A Map that forgets what was used longest ago. */
export function lru<K, V>(limit: number) {
  const entries = new Map<K, V>();

  function get(key: K) {
    const value = entries.get(key);
    if (value === undefined) return undefined;
    entries.delete(key);
    entries.set(key, value);
    return value;
  }

  function set(key: K, value: V) {
    entries.delete(key);
    entries.set(key, value);
    const oldest = entries.keys().next();
    if (entries.size > limit && !oldest.done) entries.delete(oldest.value);
  }

  return {
    get,
    set,
    delete: (key: K) => entries.delete(key),
    clear: () => entries.clear(),
    size: () => entries.size,
  };
}
