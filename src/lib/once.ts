/** Makes what a key stands for when it is first asked for, and keeps it. For keys that are few. */
export function once<T>(make: (key: string) => T) {
  const made = new Map<string, T>();
  return (key: string) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
