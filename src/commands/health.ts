import { get, type IncomingMessage } from 'node:http';
import { readConfig, settings } from '../config.ts';
import { SECOND } from '../lib/clock.ts';
import { type Command, textFlags } from './command.ts';

const PATIENCE_MS = 4 * SECOND;

export const health: Command = {
  name: 'health',
  summary:
    'Asks the running server whether it is alive; ends with 1 when it is not. Made for container runtimes.',
  usage: '[--host H] [--port N]',
  options: { host: { type: 'string' }, port: { type: 'string' } },
  help: { host: settings.host.help, port: settings.port.help },
  async run(flags, { environment, print }) {
    const { host, port } = readConfig(environment, textFlags(flags));
    const url = `http://${nearest(host)}:${port}/health`;
    const fault = await faultOf(url);
    print(fault ? `${url}: ${fault}` : `${url} is well`);
    return fault ? 1 : 0;
  },
};

// A server that listens on every network is asked on the nearest one.
function nearest(host: string) {
  const asked = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return asked.includes(':') ? `[${asked}]` : asked;
}

function faultOf(url: string) {
  return new Promise<string | null>((resolve) => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const settle = (answer: IncomingMessage) => {
      answer.resume();
      resolve(answer.statusCode === 200 ? null : `it answered ${answer.statusCode}`);
    };
    get(url, { agent: false, signal }, settle).on('error', (error) =>
      resolve(signal.aborted ? `no answer within ${PATIENCE_MS / SECOND} s` : error.message),
    );
  });
}
