/** Where a browser reaches a server that listens there: it cannot go to "every address". */
export function originOf(host: string, port: number) {
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
