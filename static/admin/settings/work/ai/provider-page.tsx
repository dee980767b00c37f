import { call } from '../../../api/call.ts';
import type { AiProvider } from '../../../api/contract.ts';
import { Refusal } from '../../../api/refusal.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { useReading } from '../../parts/read.ts';
import { ProviderForm } from './provider-form.tsx';
import { Usage } from './usage.tsx';

export function ProviderPage() {
  const reading = useReading(async () => ({ provider: await providerOrNone() }), [], /^ai_provider\./);
  return (
    <>
      <Loaded reading={reading}>
        {({ provider }) => (
          <ProviderForm key={provider?.version ?? 0} provider={provider} reload={reading.reload} />
        )}
      </Loaded>
      <Usage />
    </>
  );
}

/** None is set is no failure: everything but what needs a model works. */
async function providerOrNone(): Promise<AiProvider | null> {
  try {
    return await call('GET /ai/provider');
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return null;
    throw error;
  }
}
