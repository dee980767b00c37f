// Plain JavaScript on purpose: it runs before anything that an old Node could not even parse.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Confab needs Node 24 or newer, but this is ${process.versions.node}. ` +
      'Run it through npm ("npm ci && npm start"): npm ci brings the right Node along on Linux and Windows.',
  );
  process.exit(2);
}
