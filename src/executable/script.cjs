const { constants, Script } = require('node:vm');

/**
 * Runs the bundle as the CommonJS module that it is. It is all ASCII: read so, it is not copied. A cache that V8 does not
 * take, because it is empty or was made under other flags, only means that everything is compiled again.
 */
exports.run = (bundle, cachedData, require) => {
  const script = new Script(`(function (exports, require, module) {${bundle.latin1Slice()}\n})`, {
    filename: 'confab',
    cachedData,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module);
  return script;
};
