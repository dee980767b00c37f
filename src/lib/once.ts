/** Makes what a key stands for when it is first asked for, and keeps it. For keys that are few. */
export function once<K extends string, T>(make: (key: K) => T) {
  const made = new Map<K, T>();
  return (key: K) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
