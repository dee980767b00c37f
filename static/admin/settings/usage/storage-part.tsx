import { call } from '../../api/call.ts';
import type { StorageUsage } from '../../api/contract.ts';
import { number, t } from '../../i18n/i18n.ts';
import { fileSize } from '../../i18n/sizes.ts';
import { FormPart } from '../parts/form-part.tsx';
import { Loaded } from '../parts/loaded.tsx';
import { useReading } from '../parts/read.ts';
import { Bars } from '../work/reports/bars.tsx';
import { Meter } from './meter.tsx';

/** What takes room, and how much there is. */
export function StoragePart() {
  const reading = useReading(() => call('GET /usage/storage'), []);
  return <Loaded reading={reading}>{(usage) => <Stored usage={usage} />}</Loaded>;
}

const Stored = ({
  usage: { used_bytes: used, limit_bytes: limit, messages, files },
}: {
  usage: StorageUsage;
}) => (
  <FormPart title={t('usage.storage')} hint={t('usage.storage.hint')}>
    {limit !== null && <Meter label={t('usage.storage')} used={used} limit={limit} shown={fileSize} />}
    <Bars
      label={t('usage.storage')}
      bars={[
        { key: 'messages', label: t('usage.messages'), value: messages.bytes, shown: amount(messages) },
        ...files.by_kind
          .toSorted((one, other) => other.bytes - one.bytes)
          .map((each) => ({
            key: each.kind,
            label: t(`usage.kind.${each.kind}`),
            value: each.bytes,
            shown: amount(each),
          })),
      ]}
    />
  </FormPart>
);

const amount = ({ count, bytes }: { count: number; bytes: number }) =>
  `${fileSize(bytes)} · ${number(count)}`;
