// Packages that would make every start slower, for what only some processes ever do. CommonJS, because only `require`
// loads something in the middle of a synchronous function; the bundler follows it as it follows an import.
exports.ajv = () => require('ajv/dist/2020.js').Ajv2020;
exports.ajvFormats = () => require('ajv-formats').default;
exports.htmlToText = () => require('html-to-text');
exports.sanitizeHtml = () => require('sanitize-html');
