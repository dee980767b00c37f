import { allDialects } from '../api/dialects.ts';
import { openApi } from '../http/openapi.ts';
import { VERSION } from '../version.ts';
import { type Command, required, usage } from './command.ts';

export const openapi: Command = {
  name: 'openapi',
  summary: 'Prints the OpenAPI document of a dialect.',
  usage: '--dialect NAME',
  options: { dialect: { type: 'string' } },
  help: { dialect: 'native, thikaa, libredesk, chatflow, octocom or aimychats.' },
  async run(flags, { print }) {
    const { dialect: name } = required(flags, 'dialect');
    const dialects = allDialects('key');
    const dialect = dialects.find((candidate) => candidate.name === name);
    if (!dialect)
      throw usage(
        `There is no dialect ${name}. There are: ${dialects.map((known) => known.name).join(', ')}.`,
      );
    print(JSON.stringify(openApi(dialect, dialect.mount, VERSION), null, 2));
  },
};
