/**
 * What is asked for, as a path with a query. `GET http://help.example.com/docs`, the form meant for proxies, loses its
 * beginning and no part of it is looked at: Koa would fail at one that is no URL.
 */
export function plainTarget(target: string) {
  if (target.startsWith('/') && !target.includes('#')) return target;
  const plain = target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, '').replace(/#.*$/, '');
  return plain.startsWith('/') ? plain : `/${plain}`;
}
