import { useState } from 'preact/hooks';
import { call } from '../../api/call.ts';
import type { ExportPreview, NewExport } from '../../api/contract.ts';
import { Refusal } from '../../api/refusal.ts';
import { t } from '../../i18n/i18n.ts';
import { fileSize } from '../../i18n/sizes.ts';
import { useOnceSettled } from '../../ui/once-settled.ts';
import { type Draft, wanted } from './draft.ts';

const SOON_MS = 300;

/** How much it would be as it is filled in now. What is still wrong with it is told when it is asked for. */
export function ScopePreview({ draft }: { draft: Draft }) {
  const asked = askedBy(draft);
  const text = asked && JSON.stringify(asked);
  const [known, setKnown] = useState<{ text: string; preview: ExportPreview | null } | null>(null);
  useOnceSettled(text, text ? SOON_MS : 0, (signal) => {
    if (!asked || !text) return setKnown(null);
    const show = (preview: ExportPreview | null) => signal.aborted || setKnown({ text, preview });
    call('POST /exports/preview', { body: asked, signal }).then(show, () => show(null));
  });
  return (
    <p class="export-preview" role="status" data-stale={known?.text !== text}>
      {known?.preview && sentenceFor(known.preview)}
    </p>
  );
}

function askedBy(draft: Draft): NewExport | null {
  try {
    return wanted(draft);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function sentenceFor({ conversations, bytes }: ExportPreview) {
  if (conversations === null) return t('exports.tooMany');
  if (conversations === 0) return t('exports.none');
  return t('exports.preview', { count: conversations, size: fileSize(bytes ?? 0) });
}
