/** Makes a change happen only if nobody else made one since this was read: `headers: unchanged(tag)`. */
export const unchanged = ({ version }: { version: number }) => ({ 'If-Match': `"${version}"` });
