import type { confab } from './confab.ts';

/** An administrator and an API key in a data folder, made on the command line. */
export async function makeKey({ typed }: Pick<ReturnType<typeof confab>, 'typed'>) {
  await typed('agent create --email ada@clinic.example --name Ada --role Admin');
  const { out } = await typed('key create --agent ada@clinic.example --name test --json');
  return (JSON.parse(out) as { token: string }).token;
}
